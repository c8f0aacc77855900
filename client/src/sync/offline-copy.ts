import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** This computer's own copy of one document, in IndexedDB. */
export interface OfflineCopy {
  /** How many changes had not reached the server when the page was last left. */
  readonly unsaved: number
  readonly rememberUnsaved: (count: number) => void
  readonly close: () => void
  /** Takes the copy off this computer. */
  readonly discard: () => Promise<void>
}

/** Whether a transaction with this origin was read from a copy: nothing that anybody did now. */
export const isFromCopy = (origin: unknown): boolean => origin instanceof IndexeddbPersistence

const PROBE = 'fishbone-probe'
/** A browser that asks the person first, or whose database hangs, must not keep the page from opening. */
const PATIENCE_MS = 2000

/**
 * Reads the copy called `name` into the document and keeps it up to date from then on. Null where the browser keeps
 * none: private windows, forbidden or broken storage. `onFull` is called if it cannot take any more later.
 */
export async function openOfflineCopy(
  name: string,
  doc: Y.Doc,
  onFull: () => void,
): Promise<OfflineCopy | null> {
  if (!(await canKeep())) return null
  const database = new IndexeddbPersistence(name, doc)
  const isRead = await inTime(database.whenSynced)
  if (!isRead) {
    database.destroy().catch(() => {})
    return null
  }
  const unsaved: unknown = await database.get('unsaved')
  const stopWatching = watchQuota(onFull)
  return {
    unsaved: typeof unsaved === 'number' && Number.isInteger(unsaved) && unsaved > 0 ? unsaved : 0,
    rememberUnsaved: count => {
      database.set('unsaved', count).catch(() => onFull())
    },
    close: () => {
      stopWatching()
      database.destroy().catch(() => {})
    },
    discard: () => {
      stopWatching()
      return database.clearData()
    },
  }
}

/** Tried on a database of its own: a refusal inside y-indexeddb could not be caught. */
function canKeep(): Promise<boolean> {
  return new Promise(resolve => {
    setTimeout(() => resolve(false), PATIENCE_MS)
    try {
      const request = indexedDB.open(PROBE, 1)
      request.onerror = event => {
        event.preventDefault()
        resolve(false)
      }
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
    } catch {
      resolve(false)
    }
  })
}

const inTime = (done: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    done.then(
      () => true,
      () => false,
    ),
    new Promise<boolean>(resolve => setTimeout(() => resolve(false), PATIENCE_MS)),
  ])

/** y-indexeddb lets the failure of a write go by; the browser reports it here. */
function watchQuota(onFull: () => void): () => void {
  const look = (event: PromiseRejectionEvent) => {
    const { reason } = event
    const isStorage = reason instanceof DOMException && /Quota|Unknown|InvalidState/.test(reason.name)
    if (!isStorage) return
    event.preventDefault()
    onFull()
  }
  window.addEventListener('unhandledrejection', look)
  return () => window.removeEventListener('unhandledrejection', look)
}
