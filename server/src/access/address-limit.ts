const WINDOW_MS = 60_000
/** Addresses remembered at once: beyond it the count starts anew rather than grow. */
const MAX_ADDRESSES = 10_000

/** Counts what comes from each address in a minute. People behind one address share its count. */
export function createAddressLimit(now: () => number, perMinute: number) {
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
      return count > perMinute
    },
  }
}
