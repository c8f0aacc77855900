import * as encoding from 'lib0/encoding'
import { MESSAGE } from 'shared/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeOf, title } from '../testing/change-of.ts'
import { person } from '../testing/person.ts'
import { message, rawClient, sync, titleOf, write } from '../testing/raw-client.ts'
import { startSyncServer } from '../testing/start-sync-server.ts'
import { until } from '../testing/until.ts'
import { witness } from '../testing/witness.ts'

test('[W7] [H36] many changes that wait for one are all taken when it comes, and harm nobody', async () => {
  const unlimited = { perSecond: 1e6, burst: 1e6 }
  const server = await startSyncServer({ limits: { changes: unlimited, messages: unlimited } })
  const id = await server.create()
  const bob = await rawClient(server.url, id, '?ack=1')
  await sync(bob)
  const count = 8000
  const writers = await Promise.all(
    Array.from({ length: 4 }, () => rawClient(server.url, id, '?ack=1&session=alice')),
  )
  await Promise.all(writers.map(sync))
  const text = new Y.Doc()
  text.getText('summary').insert(0, 'x'.repeat(count))
  for (let clock = 0; clock < count; clock++) writers[clock % 4]?.sayChanges(deletionOf(text.clientID, clock))
  await Promise.all(writers.map(writer => writer.roundTrip()))
  writers[0]?.sayChanges(Y.encodeStateAsUpdate(text))
  await until(() =>
    writers.every((writer, n) => writer.heard.includes(`saved ${count / 4 + (n === 0 ? 1 : 0)}`)),
  )
  expect(bob.socket.readyState).toBe(bob.socket.OPEN)
  expect((await server.rooms.read(id))?.summary).toBe('')
  expect(server.complaints).toEqual([])
})

/** An update that deletes one character and brings nothing. */
function deletionOf(client: number, clock: number): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [0, 1, client, 1, clock, 1]) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

test('[W5] [H32] a malformed update is refused with its code, told, and leaves the document as it was', async () => {
  const server = await startSyncServer()
  const id = await server.create({ title: 'Data loss' })
  const mallory = await rawClient(server.url, id, '?ack=1')
  await sync(mallory)
  mallory.sayChanges(changeOf(mallory, title('x')).slice(0, -3))
  expect(await mallory.closed).toBe(4400)
  expect(mallory.heard).toContain('refused 4400 0')
  expect((await server.rooms.read(id))?.title).toBe('Data loss')
  await witness(server, id)
})

test('[W6] [H33] what breaks the document is thrown away before anybody sees it; what others wrote meanwhile stays', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const alice = await rawClient(server.url, id, '?ack=1')
  const bob = await rawClient(server.url, id)
  const mallory = await rawClient(server.url, id, '?ack=1')
  for (const client of [alice, bob, mallory]) await sync(client)
  const release = server.store.hold('commit')
  const releaseLoad = server.store.hold('load')
  alice.sayChanges(changeOf(alice, title('Data')))
  await alice.roundTrip()
  mallory.sayChanges(changeOf(mallory, doc => doc.getText('title').insert(0, 'Mallory', { bold: true })))
  mallory.sayChanges(changeOf(mallory, doc => doc.getArray('causes').push(['Mallory'])))
  expect(await mallory.closed).toBe(4400)
  alice.sayChanges(changeOf(bob, doc => doc.getText('problem').insert(0, 'Disk'), 4242))
  release()
  releaseLoad()
  await until(() => alice.heard.includes('saved 2'))
  await until(() => titleOf(bob) === 'Data' && bob.doc.getText('problem').toString() === 'Disk')
  expect(bob.doc.getText('title').toDelta()).toEqual([{ insert: 'Data' }])
  expect(await server.rooms.read(id)).toMatchObject({ title: 'Data', problem: 'Disk' })
  await witness(server, id)
})

test('[W6] [H37] what is too big is refused with 4413 on the wire', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const mallory = await rawClient(server.url, id)
  await sync(mallory)
  mallory.sayChanges(changeOf(mallory, title('x'.repeat(9000))))
  expect(await mallory.closed).toBe(4413)
  expect((await server.rooms.read(id))?.title).toBe('')
  await witness(server, id)
})

test('[W7] [H34] [H36] who types while connecting sends the new before the old, and all of it is saved', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const alice = await rawClient(server.url, id, '?ack=1')
  await sync(alice)
  const old = changeOf(alice, title('loss'))
  Y.applyUpdate(alice.doc, old)
  const next = changeOf(alice, title('Data '))
  Y.applyUpdate(alice.doc, next)
  alice.sayChanges(next)
  await alice.roundTrip()
  expect(alice.heard.filter(word => word.startsWith('saved'))).toEqual([])
  // Her answer to the server's state vector holds all of it.
  alice.sayChanges(Y.encodeStateAsUpdate(alice.doc), 1)
  await until(() => alice.heard.includes('saved 2'))
  expect((await server.rooms.read(id))?.title).toBe('Data loss')
})

test('[W7] [H36] what waits too long for missing data is asked for again, then sent away to come back with it', async () => {
  const server = await startSyncServer({ limits: { pendingMs: 20 } })
  const id = await server.create()
  const alice = await rawClient(server.url, id)
  await sync(alice)
  const old = changeOf(alice, title('loss'))
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(alice.doc))
  Y.applyUpdate(copy, old)
  const before = Y.encodeStateVector(copy)
  copy.getText('title').insert(0, 'Data ')
  const asked = alice.heard.filter(word => word === 'state vector').length
  alice.sayChanges(Y.encodeStateAsUpdate(copy, before))
  expect(await alice.closed).toBe(4536)
  expect(alice.heard.filter(word => word === 'state vector').length).toBe(asked + 1)
  expect((await server.rooms.read(id))?.title).toBe('')
  await witness(server, id)
})

test('[W7] [H36] more than may wait is sent away at once', async () => {
  const server = await startSyncServer({ limits: { pendingBytes: 100 } })
  const id = await server.create()
  const alice = await rawClient(server.url, id)
  await sync(alice)
  const copy = new Y.Doc()
  copy.getText('title').insert(0, 'x')
  const before = Y.encodeStateVector(copy)
  copy.getText('title').insert(1, 'y'.repeat(200))
  alice.sayChanges(Y.encodeStateAsUpdate(copy, before))
  expect(await alice.closed).toBe(4536)
})

test('[W3] [H6] a few bad messages are passed over, many end the connection with 4400', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const mallory = await rawClient(server.url, id)
  await sync(mallory)
  for (const bad of ['text', new Uint8Array(), Uint8Array.of(77), Uint8Array.of(0, 2, 200)]) mallory.say(bad)
  mallory.sayChanges(changeOf(mallory, title('Still here')))
  await until(async () => (await server.rooms.read(id))?.title === 'Still here')
  for (let n = 0; n < 20; n++) mallory.say(Uint8Array.of(MESSAGE.sync, 9))
  expect(await mallory.closed).toBe(4400)
  await witness(server, id)
})

test('[W4] [H41] what was sent already is acknowledged and not shown again', async () => {
  const server = await startSyncServer({ limits: { summaryMs: 1_000_000 } })
  const id = await server.create()
  const alice = await rawClient(server.url, id, '?ack=1')
  const bob = await rawClient(server.url, id)
  await sync(alice)
  await sync(bob)
  const change = changeOf(alice, title('Once'))
  for (let n = 0; n < 100; n++) alice.sayChanges(change)
  await until(() => alice.heard.includes('saved 100'))
  await bob.roundTrip()
  expect(bob.heard.filter(word => word === 'changes')).toHaveLength(1)
  expect(server.store.calls.commit).toBe(1)
})

test('[W17] the epoch is told first; a copy of another epoch is turned away before anything is exchanged', async () => {
  const server = await startSyncServer()
  const id = await server.create({ title: 'Data loss' })
  const alice = await rawClient(server.url, id, '?ack=1')
  await sync(alice)
  expect(alice.heard[0]).toMatch(/^epoch [A-Za-z0-9_-]{16}$/)
  const epoch = alice.heard[0]?.slice('epoch '.length)
  const returning = await rawClient(server.url, id, `?ack=1&epoch=${epoch}`)
  await until(() => returning.heard.includes('state vector'))
  const stale = await rawClient(server.url, id, '?ack=1&epoch=another')
  stale.sayStateVector()
  stale.sayChanges(changeOf(stale, title('Old history ')))
  expect(await stale.closed).toBe(4409)
  expect(stale.heard).toEqual(['refused 4409 0'])
  expect((await server.rooms.read(id))?.title).toBe('Data loss')
})

test('[W17] a client that names no epoch must be new or know the seed of the document', async () => {
  const server = await startSyncServer()
  const id = await server.create({ title: 'Data loss' })
  const foreign = await rawClient(server.url, id)
  foreign.doc.getText('title').insert(0, 'Another document')
  foreign.sayStateVector()
  expect(await foreign.closed).toBe(4409)
  expect(foreign.heard).toEqual([])
  const first = person(server.url, id)
  await until(() => first.provider.synced)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(first.doc))
  doc.getText('title').insert(0, 'Offline: ')
  const returning = person(server.url, id, { doc })
  await until(() => returning.provider.synced)
  await until(() => first.editor.rca().title === 'Offline: Data loss')
  const early = await rawClient(server.url, id)
  early.sayChanges(message())
  early.sayChanges(Uint8Array.of(0, 0))
  expect(await early.closed).toBe(4400)
})

test('[W26] [H42] a client that says it is older than a document demands changes nothing in it; others go on', async () => {
  const server = await startSyncServer()
  const id = await server.create({ title: 'Data loss' })
  const newer = await rawClient(server.url, id, '?schema=2&ack=1')
  const older = await rawClient(server.url, id, '?schema=1&ack=1')
  const stock = await rawClient(server.url, id)
  for (const client of [newer, older, stock]) await sync(client)
  older.sayChanges(write(older, ' before'))
  await until(() => older.heard.includes('saved 1'))
  newer.sayChanges(changeOf(newer, doc => doc.getMap('meta').set('minWriter', 2)))
  await until(() => older.doc.getMap('meta').get('minWriter') === 2)
  older.sayChanges(Y.encodeStateAsUpdate(older.doc), 1)
  await until(() => older.heard.includes('saved 2'))
  older.sayChanges(write(older, ' after'))
  expect(await older.closed).toBe(4426)
  expect(older.heard).toContain('refused 4426 2')
  stock.sayChanges(changeOf(stock, title('Stock ')))
  newer.sayChanges(changeOf(newer, title('Newer ')))
  await until(() => newer.heard.includes('saved 2'))
  await until(async () => /Stock.*Data loss before/.test((await server.rooms.read(id))?.title ?? ''))
  expect((await server.rooms.read(id))?.title).not.toContain('after')
})
