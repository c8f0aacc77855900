import type { RoomWrite, StoredRoom } from '../storage/room-store.ts'
import type { LiveDocument } from './live-document.ts'
import type { RoomLimits } from './room-limits.ts'
import { encodeSummary } from './room-summary.ts'

/** A summary of a large document takes long to read: it may take this share of the time. */
const SUMMARY_SHARE = 50

export interface ScheduleCalls {
  /** The summary has been stale for long enough. */
  readonly due: () => void
  /** Summary or snapshot cannot be made. */
  readonly broke: (error: unknown) => void
}

/** When a room's next commit carries a summary or a snapshot. */
export class RoomSchedule {
  readonly #limits: RoomLimits
  readonly #call: ScheduleCalls
  #timer: NodeJS.Timeout | null = null
  #isSummaryStale: boolean
  #isSummaryDue = false
  #summaryCost = 0
  #commits: number
  #bytes: number
  /** What the snapshot on its way stands for: it is counted again if its commit fails. */
  #inSnapshot = { commits: 0, bytes: 0 }
  #snapshotBytes: number

  constructor(stored: StoredRoom, limits: RoomLimits, call: ScheduleCalls) {
    this.#isSummaryStale = stored.isSummaryStale
    this.#commits = stored.updates.length
    this.#bytes = sumOfLengths(stored.updates)
    this.#snapshotBytes = stored.snapshot?.length ?? 0
    this.#limits = limits
    this.#call = call
  }

  /** The document has changed. */
  changed(): void {
    this.#isSummaryStale = true
    this.#timer ??= setTimeout(
      () => {
        this.#timer = null
        this.#isSummaryDue = true
        this.#call.due()
      },
      Math.max(this.#limits.summaryMs, this.#summaryCost * SUMMARY_SHARE),
    )
  }

  /** A commit takes these changes along. */
  took(updates: readonly Uint8Array[]): void {
    this.#commits += updates.length
    this.#bytes += sumOfLengths(updates)
  }

  needsSummary(isLast: boolean): boolean {
    return this.#isSummaryStale && (isLast || this.#isSummaryDue)
  }

  needsSnapshot(isLast: boolean): boolean {
    const { snapshotCommits, snapshotBytes, snapshotCommitsAtEnd } = this.#limits
    return (
      this.#commits >= (isLast ? snapshotCommitsAtEnd : snapshotCommits) ||
      // A large document is not written anew for every little that is added to it.
      (this.#bytes >= Math.max(snapshotBytes, this.#snapshotBytes / 2) && this.#commits > 1)
    )
  }

  /** What the next commit carries beside the changes. `isLast`: nobody is left, and the room ends after it. */
  derive(document: LiveDocument | null, isLast: boolean): Pick<RoomWrite, 'summary' | 'snapshot'> {
    this.#inSnapshot = { commits: 0, bytes: 0 }
    if (!document) return {}
    return {
      summary: this.needsSummary(isLast) ? this.#orNone(() => this.#takeSummary(document)) : undefined,
      snapshot: this.needsSnapshot(isLast) ? this.#orNone(() => this.#takeSnapshot(document)) : undefined,
    }
  }

  /** The commit failed, and what was derived for it is not stored. */
  failed(): void {
    this.refreshSummary()
    this.#commits += this.#inSnapshot.commits
    this.#bytes += this.#inSnapshot.bytes
    this.#inSnapshot = { commits: 0, bytes: 0 }
  }

  /** The next commit carries a summary: that of the row is stale. */
  refreshSummary(): void {
    this.#isSummaryStale = true
    this.#isSummaryDue = true
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  /** What people wrote is saved without it all the same. */
  #orNone<Value>(make: () => Value): Value | undefined {
    try {
      return make()
    } catch (error) {
      this.#call.broke(error)
      return undefined
    }
  }

  /** Counted as taken before it is made: one that cannot be made is not tried without end. */
  #takeSummary(document: LiveDocument): string {
    this.#isSummaryStale = false
    this.#isSummaryDue = false
    const started = performance.now()
    const summary = encodeSummary(document.read())
    this.#summaryCost = performance.now() - started
    return summary
  }

  #takeSnapshot(document: LiveDocument): Uint8Array {
    this.#inSnapshot = { commits: this.#commits, bytes: this.#bytes }
    this.#commits = 0
    this.#bytes = 0
    const snapshot = document.encodeSnapshot()
    this.#snapshotBytes = snapshot.length
    return snapshot
  }
}

const sumOfLengths = (updates: readonly Uint8Array[]): number =>
  updates.reduce((sum, update) => sum + update.length, 0)
