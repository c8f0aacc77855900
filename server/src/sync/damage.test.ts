import { join } from 'node:path'
import Libsql from 'libsql'
import { SYNC } from 'shared/protocol'
import { expect, inject, test } from 'vitest'
import * as Y from 'yjs'
import { DATABASE_FILE } from '../storage/database.ts'
import { openLibsqlStore } from '../storage/libsql-store.ts'
import { createMemoryStore } from '../storage/memory-store.ts'
import { rawClient, sync, titleOf, write } from '../testing/raw-client.ts'
import { startSyncServer } from '../testing/start-sync-server.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { until } from '../testing/until.ts'

test('[W25] [S8] [H21] a document with stored damage is shown as far as it can be read, and nothing is added to it', async () => {
  const folder = tempFolder()
  const worker = new URL('store-worker.js', inject('builtServer'))
  const open = async () => startSyncServer({ store: await openLibsqlStore({ folder, worker }) })
  const whole = await open()
  const id = await whole.create({ title: 'Data loss' })
  const bob = await rawClient(whole.url, id, '?ack=1')
  await sync(bob)
  bob.sayChanges(write(bob, ' and more'))
  await until(() => bob.heard.includes('saved 1'))
  await whole.stop()
  const database = new Libsql(join(folder, DATABASE_FILE))
  database.exec("UPDATE log SET bytes = x'00' WHERE sequence = 2")
  database.close()

  const server = await open()
  const alice = await rawClient(server.url, id, '?ack=1')
  await sync(alice)
  expect(alice.heard[0]).toMatch(/^epoch \S+ damaged$/)
  expect(titleOf(alice)).toBe('Data loss')
  // What it knows already is no change, pure deletions included.
  alice.sayChanges(Y.encodeStateAsUpdate(alice.doc), 1)
  await until(() => alice.heard.includes('saved 1'))
  const { load } = server.store.calls
  const other = await rawClient(server.url, id, '?ack=1')
  await sync(other)
  other.doc.getText('title').delete(0, 4)
  other.sayChanges(Y.encodeStateAsUpdate(other.doc))
  expect(await other.closed).toBe(4403)
  alice.sayChanges(write(alice, ' again'))
  expect(await alice.closed).toBe(4403)
  expect(alice.heard).toContain('refused 4403 1')
  expect(server.store.calls.load).toBe(load)
  expect((await server.rooms.read(id))?.title).toBe('Data loss')
  await until(() => server.rooms.stats().rooms === 0)
  expect(server.store.calls.commit).toBe(0)
})

test('[W25] a document that lacks some of what it builds on is shown without that, and knows what peers send back', async () => {
  const store = createMemoryStore()
  const server = await startSyncServer({ store })
  const id = await server.create({ title: 'Data loss' })
  const lost = new Y.Doc()
  lost.getText('title').insert(0, 'first')
  const before = Y.encodeStateVector(lost)
  lost.getText('title').insert(5, ', second')
  await store.commit([{ id, at: 1, updates: [Y.encodeStateAsUpdate(lost, before)] }])

  const alice = await rawClient(server.url, id, '?ack=1')
  const bob = await rawClient(server.url, id, '?ack=1')
  await sync(alice)
  await sync(bob)
  expect(alice.heard[0]).toMatch(/^epoch \S+ damaged$/)
  expect(titleOf(alice)).toBe('Data loss')
  // As every client answers the server's state vector, with nothing and with all that it was given.
  alice.sayChanges(Y.encodeStateAsUpdate(new Y.Doc()), SYNC.step2)
  alice.sayChanges(Y.encodeStateAsUpdate(alice.doc), SYNC.step2)
  await until(() => alice.heard.includes('saved 2'))
  bob.sayChanges(write(bob, ' again'))
  expect(await bob.closed).toBe(4403)
  expect(alice.socket.readyState).toBe(alice.socket.OPEN)
})
