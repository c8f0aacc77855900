import { Worker } from 'node:worker_threads'
import type { RoomStore, StoredRoom, StoredRow } from './room-store.ts'
import { StoreError } from './store-error.ts'
import type { StoreReply, StoreRequest, StoreSettings, StoreWorkerData } from './store-messages.ts'

export interface LibsqlStore extends RoomStore {
  readonly settings: () => Promise<StoreSettings>
}

export interface LibsqlStoreOptions {
  /** The data folder; made when it is not there. */
  readonly folder: string
  /** The built `store-worker.js`, which lies beside the built server. */
  readonly worker: URL
  /** Its thread has ended by itself: nothing can be read or saved any more. */
  readonly broke?: (error: StoreError) => void
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: StoreError) => void
}

/**
 * Opens the store of a data folder: one SQLite database in a thread of its own. Rejects with a `StoreError` when
 * another process has the folder, when the database is damaged (it is set aside) or of a newer format.
 */
export async function openLibsqlStore({
  folder,
  worker: file,
  broke,
}: LibsqlStoreOptions): Promise<LibsqlStore> {
  const worker = new Worker(file, { workerData: { folder } satisfies StoreWorkerData })
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let ended: StoreError | null = null
  let isOpen = false

  const waitFor = (call: number) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended) reject(ended)
      else waiting.set(call, { resolve, reject })
    })

  const end = (error: StoreError) => {
    if (ended) return
    ended = error
    if (isOpen) broke?.(error)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  const ask = (request: StoreRequest): Promise<unknown> => {
    const call = ++calls
    const answered = waitFor(call)
    if (!ended) worker.postMessage({ ...request, call })
    return answered
  }

  worker.on('message', (reply: StoreReply) => {
    const { resolve, reject } = waiting.get(reply.call) ?? {}
    waiting.delete(reply.call)
    if (reply.isOk) resolve?.(reply.value)
    else reject?.(new StoreError(reply.code, reply.message))
  })
  worker.on('error', error =>
    end(new StoreError('failed', `The store's thread broke: ${error}`, { cause: error })),
  )
  worker.on('exit', code => end(new StoreError('failed', `The store's thread ended (${code})`)))

  try {
    await waitFor(0)
    isOpen = true
  } catch (error) {
    await worker.terminate()
    throw error
  }

  return {
    create: async room => (await ask({ name: 'create', room })) as boolean,
    load: async id => (await ask({ name: 'load', id })) as StoredRoom | null,
    commit: async writes => {
      await ask({ name: 'commit', writes })
    },
    list: async () => (await ask({ name: 'list' })) as readonly StoredRow[],
    check: async () => {
      await ask({ name: 'check' })
    },
    settings: async () => (await ask({ name: 'settings' })) as StoreSettings,
    close: async () => {
      if (ended) return
      isOpen = false
      await ask({ name: 'close' })
      end(new StoreError('failed', 'The store is closed'))
      await worker.terminate()
    },
  }
}
