/**
 * The thread in which the database lives: its driver is synchronous, and a slow disk must not freeze the sockets.
 * The second entry of the server's build; `libsql-store.ts` starts it and speaks with it.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from './database.ts'
import { openRoomTables } from './room-tables.ts'
import { StoreError } from './store-error.ts'
import type { StoreCall, StoreReply, StoreSettings, StoreWorkerData } from './store-messages.ts'

const port = parentPort
if (!port) throw new Error('store-worker is started by libsql-store, as a worker thread')

const reply = (message: StoreReply) => port.postMessage(message)

const failure = (call: number, error: unknown): StoreReply => ({
  call,
  isOk: false,
  code: error instanceof StoreError ? error.code : 'failed',
  message: error instanceof Error ? error.message : String(error),
})

function serve(): void {
  const { folder } = workerData as StoreWorkerData
  const { database, check, close } = openDatabase(folder)
  const tables = openRoomTables(database)

  const settings = (): StoreSettings => {
    const read = (sql: string) => Object.values(database.prepare(sql).get() as Record<string, unknown>)[0]
    return {
      journalMode: String(read('PRAGMA journal_mode')),
      synchronous: Number(read('PRAGMA synchronous')),
    }
  }

  const answer = (request: StoreCall): unknown => {
    switch (request.name) {
      case 'create':
        return tables.create(request.room)
      case 'load':
        return tables.load(request.id)
      case 'commit':
        return tables.commit(request.writes)
      case 'list':
        return tables.list()
      case 'check':
        return check()
      case 'settings':
        return settings()
      case 'close':
        return close()
    }
  }

  port?.on('message', (request: StoreCall) => {
    try {
      reply({ call: request.call, isOk: true, value: answer(request) })
    } catch (error) {
      reply(failure(request.call, error))
    }
    if (request.name === 'close') port?.close()
  })
}

try {
  serve()
  reply({ call: 0, isOk: true, value: undefined })
} catch (error) {
  reply(failure(0, error))
}
