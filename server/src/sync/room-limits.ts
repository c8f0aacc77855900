import type { DocumentBounds } from './document-bounds.ts'
import { DOCUMENT_BOUNDS } from './document-bounds.ts'
import type { Rate } from './token-bucket.ts'

export interface RoomLimits {
  /** Within this a connection must have said what it knows (H9), or it is closed. */
  readonly preSyncMs: number
  /** A connection that has not answered one heartbeat by the next is gone: 45 s at the latest (H11). */
  readonly heartbeatMs: number
  /** How long a connection has to show that it is there when another claims its client id (H34). */
  readonly probeMs: number
  /** How long a client id stays that of a browser whose last connection with it has gone (H34). */
  readonly keepClientIdMs: number
  /** What may wait in one socket before its reader is cut off (H10). */
  readonly bufferedBytes: number
  /** Changes of one connection; a fast typist makes 15 a second (H12). */
  readonly changes: Rate
  /** Messages of all types of one connection. */
  readonly messages: Rate
  /** How long a connection may be slowed down without a pause before it is closed. */
  readonly throttledMs: number
  /** Presence of one connection; what comes faster is shown in its newest state only (H52). */
  readonly presence: Rate
  /** From how many connections on presence is gathered for 16 ms: below that, waiting costs more than it saves. */
  readonly gatherPresenceFrom: number
  /** Malformed messages until a connection is closed (H6). */
  readonly badMessages: number
  /** Changes that wait for others they depend on, per connection (H36). */
  readonly pendingBytes: number
  readonly pendingMs: number
  readonly summaryMs: number
  /** A snapshot is made after so many commits, or so many bytes of them. */
  readonly snapshotCommits: number
  readonly snapshotBytes: number
  /** When the last person leaves, a log of so many commits is worth a snapshot. */
  readonly snapshotCommitsAtEnd: number
  /** What one room may hold unsaved while the store fails. */
  readonly unsavedBytes: number
  /** First and longest pause between two attempts of a commit that failed. */
  readonly retryMs: readonly [first: number, longest: number]
  /** How long closing waits for what is not saved yet: with a second for the goodbyes it makes less than 5 s (H17). */
  readonly closeMs: number
  readonly document: DocumentBounds
}

export const ROOM_LIMITS: RoomLimits = {
  preSyncMs: 10_000,
  heartbeatMs: 15_000,
  probeMs: 3000,
  keepClientIdMs: 10 * 60_000,
  bufferedBytes: 4 * 1024 * 1024,
  changes: { perSecond: 30, burst: 200 },
  messages: { perSecond: 200, burst: 600 },
  throttledMs: 10_000,
  presence: { perSecond: 20, burst: 40 },
  gatherPresenceFrom: 5,
  badMessages: 20,
  pendingBytes: 64 * 1024,
  pendingMs: 30_000,
  summaryMs: 2000,
  snapshotCommits: 500,
  snapshotBytes: 256 * 1024,
  snapshotCommitsAtEnd: 50,
  unsavedBytes: 16 * 1024 * 1024,
  retryMs: [250, 5000],
  closeMs: 3500,
  document: DOCUMENT_BOUNDS,
}
