import { isFinalClose, SYNC } from 'shared/protocol'
import { type EndReason, endReasonOf } from './endings.ts'

/** What the person is told of the way between this page and the server's disk. */
export type ConnectionState = {
  /** Whether this computer has a copy of its own; otherwise what is not saved is in this page alone. */
  readonly isKept: boolean
  /** What was changed last while offline is still on its way into that copy. */
  readonly isWriting: boolean
  /** Part of the document is unreadable on the server, which takes no changes of it. */
  readonly isDamaged: boolean
} & (
  | {
      /** Nothing is known yet, or the first exchange is under way. */
      readonly is: 'connecting'
    }
  | {
      /** Everything is on the server's disk. */
      readonly is: 'saved'
      /** That many changes have just come back from offline; 0 from the next change on. */
      readonly merged: number
    }
  | { readonly is: 'saving' | 'offline'; readonly unsaved: number }
  | {
      /** For good: the page is read-only, its copy stays. */
      readonly is: 'ended'
      readonly reason: EndReason
      readonly unsaved: number
    }
)

/** What has been seen of one page's connections. Counts are of changes: one transaction each. */
export interface ConnectionRecord {
  readonly isOpen: boolean
  /** Sync messages of kinds 1 and 2 sent on this connection, and how many of them are durable. */
  readonly sent: number
  readonly acknowledged: number
  /** The place of this connection's SyncStep2 among them: it carries everything made before it. */
  readonly catchUp: number | null
  /** Changes that only the SyncStep2 of a connection can bring to the server. */
  readonly unsent: number
  /** Whether an attempt has failed or a connection has been lost. */
  readonly hasClosed: boolean
  /** Whether what comes next is a return: to a lost connection, or with changes of an earlier visit. */
  readonly wasAway: boolean
  readonly merged: number
  /** The largest number of changes that waited while away. */
  readonly waited: number
  readonly isKept: boolean
  readonly isWriting: boolean
  readonly isDamaged: boolean
  readonly ended: EndReason | null
}

export type ConnectionEvent =
  | { readonly type: 'opened' }
  /** Also an attempt that never opened. No code: the network went, or we closed it. */
  | { readonly type: 'closed'; readonly code: number | null }
  /** The person changed the document, and no open connection took it. */
  | { readonly type: 'edited-unsent' }
  | { readonly type: 'sent'; readonly kind: number }
  | { readonly type: 'acknowledged'; readonly count: number }
  /** The offline copy has been read; `unsaved` changes in it had not reached the server at the last visit. */
  | { readonly type: 'copy-read'; readonly unsaved: number }
  /** This computer keeps no copy: storage is missing, full or forbidden, or has not answered yet. */
  | { readonly type: 'copy-refused' }
  /** The copy has begun to write down what waits offline, or holds all of it. */
  | { readonly type: 'copy-writing'; readonly isWriting: boolean }
  /** The server has told in which state its document is. */
  | { readonly type: 'document-told'; readonly isDamaged: boolean }

export const NEW_CONNECTION: ConnectionRecord = {
  isOpen: false,
  sent: 0,
  acknowledged: 0,
  catchUp: null,
  unsent: 0,
  hasClosed: false,
  wasAway: false,
  merged: 0,
  waited: 0,
  isKept: true,
  isWriting: false,
  isDamaged: false,
  ended: null,
}

const isCaughtUp = ({ catchUp, acknowledged }: ConnectionRecord): boolean =>
  catchUp !== null && acknowledged >= catchUp

/** How many changes of this page are not yet known to be on the server's disk. */
export function unsavedOf(record: ConnectionRecord): number {
  const open = record.sent - record.acknowledged
  const updates = record.catchUp !== null && !isCaughtUp(record) ? open - 1 : open
  return Math.max(0, updates) + (isCaughtUp(record) ? 0 : record.unsent)
}

/**
 * Whether changes would be lost, or would never reach the server, if this page let go of the document now. After an end
 * nothing of it goes to the server any more: then it is enough that this computer has a copy.
 */
export const mustStay = (record: ConnectionRecord): boolean =>
  unsavedOf(record) > 0 && !(record.ended && record.isKept)

/** The record after one event. Pure. After an end nothing changes any more but the count of what is kept. */
export function afterEvent(record: ConnectionRecord, event: ConnectionEvent): ConnectionRecord {
  switch (event.type) {
    case 'opened':
      return { ...record, isOpen: true, sent: 0, acknowledged: 0, catchUp: null }
    case 'closed':
      return afterClose(record, event.code)
    case 'edited-unsent':
      return waiting({ ...record, unsent: record.unsent + 1, merged: 0 })
    case 'sent': {
      const sent = record.sent + 1
      if (event.kind === SYNC.step2) return { ...record, sent, catchUp: record.catchUp ?? sent }
      return { ...record, sent, merged: 0 }
    }
    case 'acknowledged':
      return settled({
        ...record,
        acknowledged: Math.min(record.sent, Math.max(record.acknowledged, event.count)),
      })
    case 'copy-read':
      return waiting({
        ...record,
        isKept: true,
        unsent: record.unsent + event.unsaved,
        wasAway: record.wasAway || event.unsaved > 0,
      })
    case 'copy-refused':
      return { ...record, isKept: false }
    case 'copy-writing':
      return { ...record, isWriting: event.isWriting }
    case 'document-told':
      return { ...record, isDamaged: event.isDamaged }
  }
}

function afterClose(record: ConnectionRecord, code: number | null): ConnectionRecord {
  const reason = code !== null && isFinalClose(code) ? endReasonOf(code) : null
  const ended = record.ended ?? (reason === 'forbidden' && record.isDamaged ? 'damaged' : reason)
  return waiting({
    ...record,
    isOpen: false,
    sent: 0,
    acknowledged: 0,
    catchUp: null,
    unsent: unsavedOf(record),
    hasClosed: true,
    wasAway: true,
    ended,
  })
}

const waiting = (record: ConnectionRecord): ConnectionRecord =>
  record.isOpen ? record : { ...record, waited: unsavedOf(record) }

/** What was unsent is covered by now: forget it, and say what came back. */
function settled(record: ConnectionRecord): ConnectionRecord {
  if (!isCaughtUp(record)) return record
  const covered = { ...record, unsent: 0 }
  if (unsavedOf(covered) > 0 || !record.wasAway) return covered
  return { ...covered, wasAway: false, merged: record.waited, waited: 0 }
}

export function connectionStateOf(record: ConnectionRecord): ConnectionState {
  const unsaved = unsavedOf(record)
  const { isKept, isWriting, isDamaged } = record
  const always = { isKept, isWriting, isDamaged }
  if (record.ended) return { is: 'ended', reason: record.ended, unsaved, ...always }
  if (!record.isOpen)
    return record.hasClosed ? { is: 'offline', unsaved, ...always } : { is: 'connecting', ...always }
  if (unsaved > 0) return { is: 'saving', unsaved, ...always }
  return isCaughtUp(record)
    ? { is: 'saved', merged: record.merged, ...always }
    : { is: 'connecting', ...always }
}
