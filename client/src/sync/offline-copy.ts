import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** This computer's own copy of one document, in IndexedDB, once it has been read. */
export interface OfflineCopy {
  /** To be called after each change that waits: `onWriting` tells when all of them, and their count, are in the copy. */
  readonly rememberUnsaved: (count: number) => void
  /** Takes the copy off this computer. */
  readonly discard: () => Promise<void>
}

export interface CopyEvents {
  /** What it holds is in the document; `unsaved` changes of it had not reached the server when the page was last left. */
  readonly onRead: (copy: OfflineCopy, unsaved: number) => void
  /** Nothing is kept: storage is missing, forbidden, broken or full, or it takes its time and is read later. */
  readonly onRefused: () => void
  readonly onWriting: (isWriting: boolean) => void
}

/** Whether a transaction with this origin was read from a copy: nothing that anybody did now. */
export const isFromCopy = (origin: unknown): boolean => origin instanceof IndexeddbPersistence

const PROBE = 'fishbone-probe'
/** A browser that asks the person first, or whose database hangs, must not keep the page from opening. */
const PATIENCE_MS = 2000

/**
 * Reads the copy called `name` into the document, however long that takes, and keeps it up to date from then on.
 * Returns the end of it, also of one that has not been read yet.
 */
export function openOfflineCopy(name: string, doc: Y.Doc, events: CopyEvents): () => void {
  const { onRead, onRefused } = events
  let isClosed = false
  let closeDatabase = () => {}
  const patience = setTimeout(onRefused, PATIENCE_MS)

  const read = async () => {
    await probe()
    if (isClosed) return null
    const database = new IndexeddbPersistence(name, doc)
    const stopWatching = watchQuota(onRefused)
    closeDatabase = () => {
      stopWatching()
      database.destroy().catch(() => {})
    }
    const [unsaved] = await Promise.all([database.get('unsaved'), database.whenSynced])
    return { database, unsaved: countIn(unsaved) }
  }
  read().then(
    found => {
      if (isClosed || !found) return
      clearTimeout(patience)
      const { database, unsaved } = found
      const copy: OfflineCopy = {
        rememberUnsaved: createCountWriter(database, {
          onWriting: isWriting => !isClosed && events.onWriting(isWriting),
          onRefused: () => !isClosed && onRefused(),
        }),
        discard: () => {
          closeDatabase()
          return database.clearData()
        },
      }
      onRead(copy, unsaved)
    },
    () => {
      if (isClosed) return
      clearTimeout(patience)
      closeDatabase()
      onRefused()
    },
  )

  return () => {
    isClosed = true
    clearTimeout(patience)
    closeDatabase()
  }
}

/** Writes the newest count, one at a time, and tells when it and every change made before it are in the copy. */
function createCountWriter(
  database: IndexeddbPersistence,
  { onWriting, onRefused }: Pick<CopyEvents, 'onWriting' | 'onRefused'>,
): (count: number) => void {
  let wanted = 0
  let isBusy = false
  const writeAll = async () => {
    for (let written: number | null = null; written !== wanted; ) {
      written = wanted
      await database.set('unsaved', written)
      if (database.db) await afterAllBefore(database.db)
    }
  }
  return count => {
    wanted = count
    if (isBusy) return
    isBusy = true
    onWriting(true)
    writeAll()
      .catch(onRefused)
      .finally(() => {
        isBusy = false
        onWriting(false)
      })
  }
}

/** A transaction over everything has its turn when all those asked for earlier are on the disk. */
function afterAllBefore(database: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(database.objectStoreNames, 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

const countIn = (stored: unknown): number =>
  typeof stored === 'number' && Number.isInteger(stored) && stored > 0 ? stored : 0

/** Tried on a database of its own: a refusal inside y-indexeddb could not be caught. */
function probe(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(PROBE, 1)
    request.onerror = event => {
      event.preventDefault()
      reject(request.error)
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

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
