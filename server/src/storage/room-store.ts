import type { RcaId } from 'shared/model'

/**
 * What keeps the documents. It takes and gives bytes and knows nothing of Yjs; all of it is asynchronous, so that
 * a slow disk never holds up the event loop.
 *
 * Traps, each of which `runRoomStoreContract` checks:
 * - A promise of `create` or `commit` resolves only when its bytes survive the loss of power (fsync), never before.
 * - `commit` is one transaction over all rooms in it: after a crash all of it is there or nothing.
 * - `load` gives null only for an RCA that was never created. A read that fails rejects: who takes a failed read
 *   for an empty document overwrites the stored one.
 * - Bytes that do not match their checksum are never given out as whole, and never deleted while nothing intact
 *   stands for them.
 * - A snapshot stands for everything committed before and with it, and the one before it stays readable with the
 *   log that follows it, in case the new one is damaged.
 * - `list` reads summary rows alone.
 * - Calls are served in the order in which they were made.
 */
export interface RoomStore {
  /** Resolves to false, and changes nothing, when the id is taken. */
  readonly create: (room: NewRoom) => Promise<boolean>
  readonly load: (id: RcaId) => Promise<StoredRoom | null>
  /** Rejects, and changes nothing, when a write names an RCA that was never created. */
  readonly commit: (writes: readonly RoomWrite[]) => Promise<void>
  readonly list: () => Promise<readonly StoredRow[]>
  /** Resolves when something small was written as a commit is; rejects when nothing can be. Changes nothing. */
  readonly check: () => Promise<void>
  /** Resolves after every call before it is done. */
  readonly close: () => Promise<void>
}

export interface NewRoom {
  readonly id: RcaId
  /** Changes when a document is restored or seeded anew. */
  readonly epoch: string
  /** The Yjs client id under which the first update of this epoch was written. */
  readonly seedClient: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** The first update, format V1. */
  readonly update: Uint8Array
  readonly summary: string
}

export interface RoomWrite {
  readonly id: RcaId
  /** Milliseconds since 1970: when the RCA was last changed, if there are `updates`. */
  readonly at: number
  /** Format V1, in order: what is appended to the log. */
  readonly updates?: readonly Uint8Array[] | undefined
  /** Format V2: the whole document, `updates` included. */
  readonly snapshot?: Uint8Array | undefined
  /** JSON of the document's summary, `updates` included. */
  readonly summary?: string | undefined
}

export interface StoredRoom {
  readonly epoch: string
  readonly seedClient: number
  readonly createdAt: number
  readonly updatedAt: number
  /** Format V2; null while the log alone holds the document. */
  readonly snapshot: Uint8Array | null
  /** Format V1, in order: what came after the snapshot. */
  readonly updates: readonly Uint8Array[]
  /** Some stored bytes are unreadable and nothing intact stands for them: what is given is not the whole. */
  readonly isDamaged: boolean
  readonly isSummaryStale: boolean
}

export interface StoredRow {
  readonly id: RcaId
  readonly createdAt: number
  readonly updatedAt: number
  readonly summary: string
  /** Something was committed after the summary was written. */
  readonly isSummaryStale: boolean
}
