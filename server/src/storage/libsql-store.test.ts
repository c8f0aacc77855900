import { join } from 'node:path'
import Libsql from 'libsql'
import type { RcaId } from 'shared/model'
import { expect, inject, onTestFinished, test } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { DATABASE_FILE } from './database.ts'
import { openLibsqlStore } from './libsql-store.ts'
import { runRoomStoreContract } from './room-store-contract.ts'
import type { StoreError } from './store-error.ts'

const worker = new URL('store-worker.js', inject('builtServer'))
const id = 'data-loss-------------' as RcaId
const room = { id, epoch: 'e', seedClient: 1, createdAt: 1, update: Uint8Array.of(0), summary: '{}' }

runRoomStoreContract(() => openLibsqlStore({ folder: tempFolder(), worker }))

test('[S7] [H19] the open connection writes a WAL and syncs every commit in full', async () => {
  const store = await openLibsqlStore({ folder: tempFolder(), worker })
  expect(await store.settings()).toEqual({ journalMode: 'wal', synchronous: 2 })
  await store.close()
})

test('[S10] [H28] a second store on the same folder is refused with a sentence that says what to do', async () => {
  const folder = tempFolder()
  const store = await openLibsqlStore({ folder, worker })
  await expect(openLibsqlStore({ folder, worker })).rejects.toMatchObject({
    code: 'in-use',
    message: expect.stringContaining('FISHBONE_DATA'),
  })
  await store.close()
  await (await openLibsqlStore({ folder, worker })).close()
})

test('[S11] [H23] a commit that the disk holds up does not hold up the event loop', async () => {
  const folder = tempFolder()
  const store = await openLibsqlStore({ folder, worker })
  onTestFinished(() => store.close())
  await store.create(room)
  const disk = new Libsql(join(folder, DATABASE_FILE))
  disk.exec('BEGIN IMMEDIATE')
  let isCommitted = false
  const commit = store.commit([{ id, at: 2, updates: [Uint8Array.of(1)] }]).then(() => {
    isCommitted = true
  })
  for (let turn = 0; turn < 200; turn++) await new Promise(resolve => setImmediate(resolve))
  expect(isCommitted).toBe(false)
  disk.exec('ROLLBACK')
  disk.close()
  await commit
  expect((await store.load(id))?.updates).toHaveLength(2)
})

test('[S1] a store that is closed rejects instead of answering', async () => {
  const store = await openLibsqlStore({ folder: tempFolder(), worker })
  await store.close()
  await expect(store.load(id)).rejects.toMatchObject({ name: 'StoreError' })
  await store.close()
})

test('[S14] a store whose thread ends by itself says so once, and rejects what it is asked', async () => {
  const thread = `import { parentPort } from 'node:worker_threads'
    parentPort.postMessage({ call: 0, isOk: true })
    parentPort.once('message', () => { throw new Error('out of memory') })`
  const broke: StoreError[] = []
  const store = await openLibsqlStore({
    folder: tempFolder(),
    worker: new URL(`data:text/javascript,${encodeURIComponent(thread)}`),
    broke: error => broke.push(error),
  })
  await expect(store.load(id)).rejects.toThrow(/out of memory/)
  await expect(store.commit([{ id, at: 2 }])).rejects.toMatchObject({ name: 'StoreError' })
  expect(broke.map(({ message }) => message)).toEqual([expect.stringContaining('out of memory')])
  await store.close()
})

test('[S14] a store that is closed is not broken', async () => {
  const broke: StoreError[] = []
  const store = await openLibsqlStore({ folder: tempFolder(), worker, broke: error => broke.push(error) })
  await store.close()
  expect(broke).toEqual([])
})

test('[S2] what was committed is there after the store is opened again', async () => {
  const folder = tempFolder()
  const first = await openLibsqlStore({ folder, worker })
  await first.create(room)
  await first.commit([{ id, at: 2, updates: [new Uint8Array(300_000).fill(5)] }])
  await first.close()
  const second = await openLibsqlStore({ folder, worker })
  const found = await second.load(id)
  await second.close()
  expect(found?.updates.map(update => update.length)).toEqual([1, 300_000])
})
