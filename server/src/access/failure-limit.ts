const WINDOW_MS = 60_000
/** A room of people with yesterday's link behind one address makes this many; a guesser needs 2^131. */
const PER_WINDOW = 60
/** Addresses remembered at once: beyond it the count starts anew rather than grow. */
const MAX_ADDRESSES = 10_000

/** Counts wrong keys for each address. A right key is never held up: people behind one address share its count. */
export function createFailureLimit(now: () => number) {
  let windowEnd = 0
  const counts = new Map<string, number>()

  return {
    /** Counts one more and says whether it was one too many. */
    count(address: string): boolean {
      const time = now()
      // A5: a clock that jumps back must not keep a window open for a day.
      if (time >= windowEnd || windowEnd - time > WINDOW_MS || counts.size >= MAX_ADDRESSES) {
        counts.clear()
        windowEnd = time + WINDOW_MS
      }
      const count = (counts.get(address) ?? 0) + 1
      counts.set(address, count)
      return count > PER_WINDOW
    },
  }
}
