import { addCause, editText } from 'shared/doc'
import { HEAD, ID_LENGTH, type PersonId, type RcaId, unwrap } from 'shared/model'
import { expect, inject, test } from 'vitest'
import * as Y from 'yjs'
import { openLibsqlStore } from '../storage/libsql-store.ts'
import { createMemoryStore } from '../storage/memory-store.ts'
import { changeOf } from '../testing/change-of.ts'
import { person } from '../testing/person.ts'
import { rawClient, sync, titleOf, write } from '../testing/raw-client.ts'
import { startSyncServer } from '../testing/start-sync-server.ts'
import { strayErrors } from '../testing/stray-errors.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { until } from '../testing/until.ts'
import { witness } from '../testing/witness.ts'
import { makeSeed } from './seed.ts'

/** An RCA whose summary another version of ours has written. */
const makeRow = (letter: string, title: string) => {
  const seed = unwrap(makeSeed({ title, causes: [] }, { by: 'p' as PersonId, now: 1 }))
  const id = letter.repeat(ID_LENGTH.rca) as RcaId
  return { id, epoch: 'e', seedClient: seed.clientId, createdAt: 1, update: seed.update, summary: '{}' }
}

test('[W12] [H27] the last one leaves while a save is pending: whoever comes next sees all of it', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const alice = await rawClient(server.url, id)
  await sync(alice)
  const release = server.store.hold('commit')
  alice.sayChanges(write(alice, 'Data loss'))
  await until(() => server.rooms.stats().unsavedBytes > 0)
  alice.socket.terminate()
  await until(() => server.rooms.stats().connections === 0)
  const bob = await rawClient(server.url, id)
  bob.sayStateVector()
  await until(() => bob.heard.includes('state vector'))
  release()
  await until(() => bob.heard.includes('state'))
  expect(titleOf(bob)).toBe('Data loss')
  expect(server.store.calls.load).toBe(1)
  bob.socket.close()
  await until(() => server.rooms.stats().rooms === 0)
  expect((await server.rooms.read(id))?.title).toBe('Data loss')
  expect((await server.rooms.list())[0]?.title).toBe('Data loss')
})

test('[W12] [H15] five hundred joins and leaves during load and save: one load, all that was said is there, nothing is left', async () => {
  const strays = strayErrors()
  const server = await startSyncServer({ limits: { summaryMs: 1_000_000 } })
  const id = await server.create()
  const releaseLoad = server.store.hold('load')
  const early = await Promise.all(Array.from({ length: 100 }, () => rawClient(server.url, id)))
  for (const [n, client] of early.entries()) if (n % 2) client.socket.terminate()
  releaseLoad()
  const [writer, ...staying] = early.filter((_, n) => n % 2 === 0)
  if (!writer) throw new Error('nobody there')
  await Promise.all([writer, ...staying].map(sync))
  for (const client of staying) client.socket.terminate()

  for (let round = 0; round < 8; round++) {
    const releaseSave = server.store.hold('commit')
    writer.sayChanges(write(writer, 'x'))
    await until(() => server.store.events.at(-1) === 'commit')
    const joining = await Promise.all(Array.from({ length: 50 }, () => rawClient(server.url, id)))
    for (const [n, client] of joining.entries()) {
      if (n % 3) client.sayStateVector()
      // The last one leaves while its own change is not saved either.
      if (n === 0) client.sayStateVector()
      if (n === 0) client.sayChanges(changeOf(client, doc => doc.getText('problem').insert(0, 'y')))
      if (n > 0) client.socket.terminate()
    }
    await until(() => server.rooms.stats().connections === 2)
    joining[0]?.socket.close()
    await until(() => server.rooms.stats().connections === 1)
    releaseSave()
    await until(() => server.rooms.stats().unsavedBytes === 0)
  }
  expect(server.store.calls.load).toBe(1)
  writer.socket.terminate()
  await until(() => server.rooms.stats().rooms === 0)
  expect(server.rooms.stats()).toMatchObject({ connections: 0, unsavedBytes: 0 })
  expect(await server.rooms.read(id)).toMatchObject({ title: 'x'.repeat(8), problem: 'y'.repeat(8) })
  await witness(server, id)
  expect(strays).toEqual([])
})

test('[W12] [H14] three hundred RCAs that were opened and left are let go, and listed without being opened', async () => {
  const server = await startSyncServer()
  const seed = unwrap(makeSeed({ title: 'Data loss', causes: [] }, { by: 'p' as PersonId, now: 1 }))
  const ids = await Promise.all(Array.from({ length: 300 }, () => server.rooms.create(seed)))
  for (let from = 0; from < ids.length; from += 50) {
    const clients = await Promise.all(ids.slice(from, from + 50).map(id => rawClient(server.url, id)))
    await Promise.all(clients.map(sync))
    expect(server.rooms.stats().rooms).toBeGreaterThanOrEqual(50)
    for (const client of clients) client.socket.terminate()
  }
  await until(() => server.rooms.stats().rooms === 0)
  expect(server.rooms.stats()).toMatchObject({ rooms: 0, connections: 0 })
  const { load, commit } = server.store.calls
  expect(load).toBe(300)
  expect(await server.rooms.list()).toHaveLength(300)
  expect(server.store.calls).toMatchObject({ load, commit })
  // Who changed nothing has nothing to save.
  expect(commit).toBe(0)
})

test('[W14] [H17] closing saves and acknowledges what was said, then tells everybody to come back', async () => {
  const store = createMemoryStore()
  const server = await startSyncServer({ store })
  const id = await server.create()
  const alice = await rawClient(server.url, id, '?ack=1')
  await sync(alice)
  const release = server.store.hold('commit')
  alice.sayChanges(write(alice, 'Data loss'))
  await until(() => server.rooms.stats().unsavedBytes > 0)
  const closing = server.rooms.close()
  const late = await rawClient(server.url, id)
  expect(await late.closed).toBe(1012)
  release()
  await closing
  expect(await alice.closed).toBe(1012)
  expect(alice.heard).toContain('saved 1')
  await server.stop()
  const next = await startSyncServer({ store })
  expect((await next.rooms.read(id))?.title).toBe('Data loss')
  expect((await next.rooms.list())[0]?.title).toBe('Data loss')
})

test('[W14] [H17] nothing is read any more once it closes, not even by who has just been let in', async () => {
  const server = await startSyncServer()
  const [id, other] = [await server.create({ title: 'Data loss' }), await server.create()]
  const bob = await rawClient(server.url, other, '?ack=1')
  await sync(bob)
  const [release, releaseLoad] = [server.store.hold('commit'), server.store.hold('load')]
  bob.sayChanges(write(bob, 'x'))
  await until(() => server.rooms.stats().unsavedBytes > 0)
  const alice = await rawClient(server.url, id)
  alice.sayStateVector()
  await until(() => server.rooms.stats().connections === 2)
  const closing = server.rooms.close()
  releaseLoad()
  await new Promise(resolve => setImmediate(resolve))
  release()
  await closing
  expect(await alice.closed).toBe(1012)
  expect(alice.heard).toEqual([])
})

test('[W15] one RCA that cannot be read keeps no other from being summarised', async () => {
  const store = createMemoryStore()
  const made = [makeRow('a', 'Unreadable'), makeRow('b', 'Data loss')]
  for (const row of made) await store.create(row)
  const server = await startSyncServer({
    store: {
      ...store,
      load: async id => {
        if (id === made[0]?.id) throw new Error('EIO: a bad sector')
        return store.load(id)
      },
    },
  })
  await until(async () => (await server.rooms.list())[1]?.title === 'Data loss')
})

test('[W15] the summary follows the document while people write, and is rebuilt after a crash', async () => {
  const store = createMemoryStore()
  const server = await startSyncServer({ store, limits: { summaryMs: 1 } })
  const id = await server.create({ problem: 'Data loss' })
  const alice = person(server.url, id)
  await until(() => alice.provider.synced)
  unwrap(addCause(alice.editor, { parent: HEAD, text: 'Disk full' }))
  const row = async () => (await server.rooms.list())[0]
  await until(async () => (await row())?.causes === 1)
  unwrap(
    editText(alice.editor, {
      target: { of: 'title' },
      edit: { index: 0, remove: 0, insert: 'Lost weekend' },
    }),
  )
  await until(async () => (await row())?.title === 'Lost weekend')
  expect(await row()).toMatchObject({ causes: 1, leaves: 1, openEnds: 1 })

  // As a crash leaves it: committed, and not summarised.
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(alice.doc))
  const before = Y.encodeStateVector(doc)
  doc.getText('title').insert(0, 'The ')
  alice.leave()
  await server.stop()
  await store.commit([{ id, at: 1, updates: [Y.encodeStateAsUpdate(doc, before)] }])
  const next = await startSyncServer({ store })
  await until(async () => (await next.rooms.list())[0]?.title === 'The Lost weekend')
})

test('[W15] a row of an older version is read as far as it goes, and rebuilt without a change of its time', async () => {
  const store = createMemoryStore()
  const { update, clientId } = unwrap(
    makeSeed(
      { problem: 'Data loss', causes: [], actionItems: [{ text: 'Watch the disk' }] },
      { by: 'p' as PersonId, now: 1 },
    ),
  )
  const summary = JSON.stringify({ version: 1, title: 'Data loss', openActionItems: 1 })
  const id = 'o'.repeat(ID_LENGTH.rca) as RcaId
  await store.create({ id, epoch: 'e', seedClient: clientId, createdAt: 1, update, summary })
  const server = await startSyncServer({ store })
  const row = async () => (await server.rooms.list())[0]
  expect(await row()).toMatchObject({ title: 'Data loss', openActionItems: 1, people: [] })
  await until(async () => (await row())?.nextActionItems[0]?.text === 'Watch the disk')
  expect(await row()).toMatchObject({ updatedAt: 1 })
})

test('[S4] [W12] what was written through many compactions is there when the server starts again', async () => {
  const folder = tempFolder()
  const worker = new URL('store-worker.js', inject('builtServer'))
  const open = async () =>
    startSyncServer({
      store: await openLibsqlStore({ folder, worker }),
      limits: { snapshotCommits: 4, snapshotCommitsAtEnd: 2, summaryMs: 1 },
    })
  const first = await open()
  const id = await first.create({ problem: 'Data loss' })
  const alice = await rawClient(first.url, id, '?ack=1')
  await sync(alice)
  for (let n = 1; n <= 30; n++) {
    alice.sayChanges(write(alice, String(n % 10)))
    await until(() => alice.heard.includes(`saved ${n}`))
  }
  await first.stop()
  const second = await open()
  const [row] = await second.rooms.list()
  expect(row).toMatchObject({ id, title: '123456789012345678901234567890' })
  expect(await second.rooms.read(id)).toMatchObject({ problem: 'Data loss', title: row?.title })
})
