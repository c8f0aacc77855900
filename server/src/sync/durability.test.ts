import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { person } from '../testing/person.ts'
import { rawClient, sync, titleOf, write } from '../testing/raw-client.ts'
import { startSyncServer } from '../testing/start-sync-server.ts'
import { until } from '../testing/until.ts'
import { witness } from '../testing/witness.ts'

const NEVER_DERIVE = { summaryMs: 1_000_000 }

test('[W8] [H19] nobody is shown or told anything before the commit, then the others, then the author', async () => {
  const server = await startSyncServer({ limits: NEVER_DERIVE })
  const id = await server.create()
  const alice = await rawClient(server.url, id, '?ack=1')
  const bob = await rawClient(server.url, id)
  await sync(alice)
  await sync(bob)
  const before = { alice: alice.heard.length, bob: bob.heard.length }
  server.store.events.length = 0

  const release = server.store.hold('commit')
  alice.sayChanges(write(alice, 'Data loss'))
  await until(() => server.store.events.includes('commit'))
  const carol = await rawClient(server.url, id)
  carol.sayStateVector()
  const reading = server.rooms.read(id)
  let isRead = false
  void reading.then(() => {
    isRead = true
  })
  for (const client of [carol, alice, bob]) await client.roundTrip()
  expect(server.store.events).toEqual(['commit'])
  expect([alice.heard.length, bob.heard.length]).toEqual([before.alice, before.bob])
  expect(carol.heard).not.toContain('state')
  expect(isRead).toBe(false)

  release()
  await until(
    () => alice.heard.includes('saved 1') && bob.heard.includes('changes') && carol.heard.includes('state'),
  )
  expect(server.store.events).toEqual(['commit', 'committed'])
  expect([titleOf(bob), titleOf(carol), (await reading)?.title]).toEqual(Array(3).fill('Data loss'))
  // The author is not told what it said.
  expect(alice.heard.slice(before.alice)).toEqual(['saved 1'])
})

test('[W9] [H23] a slow disk: one commit in flight, the next takes all that came meanwhile, each socket gets one message', async () => {
  const server = await startSyncServer({ limits: NEVER_DERIVE })
  const id = await server.create()
  const other = await server.create()
  const alice = await rawClient(server.url, id, '?ack=1')
  const bob = await rawClient(server.url, id)
  const carol = await rawClient(server.url, other, '?ack=1')
  for (const client of [alice, bob, carol]) await sync(client)
  const commits = server.store.calls.commit
  const heard = bob.heard.length

  const release = server.store.hold('commit')
  alice.sayChanges(write(alice, '0'))
  await until(() => server.store.calls.commit === commits + 1)
  for (let n = 1; n <= 50; n++) alice.sayChanges(write(alice, String(n % 10)))
  carol.sayChanges(write(carol, 'elsewhere'))
  await alice.roundTrip()
  await carol.roundTrip()
  release()
  await until(() => alice.heard.includes('saved 51') && carol.heard.includes('saved 1'))
  expect(server.store.calls.commit).toBe(commits + 2)
  expect(server.store.mostCommitsAtOnce).toBe(1)
  await until(() => titleOf(bob).length === 51)
  expect(bob.heard.slice(heard)).toEqual(['changes', 'changes'])
})

test('[W9] a commit of very many changes holds all of them', async () => {
  const burst = { perSecond: 1e6, burst: 1e6 }
  const server = await startSyncServer({ limits: { ...NEVER_DERIVE, changes: burst, messages: burst } })
  const id = await server.create()
  const alice = await rawClient(server.url, id, '?ack=1')
  const bob = await rawClient(server.url, id)
  for (const client of [alice, bob]) await sync(client)
  const release = server.store.hold('commit')
  for (let n = 0; n < 150; n++) alice.sayChanges(write(alice, 'x'))
  alice.doc.getText('title').delete(0, 50)
  alice.sayChanges(Y.encodeStateAsUpdate(alice.doc))
  await alice.roundTrip()
  release()
  await until(() => alice.heard.includes('saved 151'))
  await until(() => titleOf(bob).length === 100)
  await server.stop()
})

test('[W10] [H22] while the disk is full nothing is acknowledged, the people are told, and others are fine', async () => {
  const server = await startSyncServer({ limits: { ...NEVER_DERIVE, retryMs: [1, 5] } })
  const id = await server.create()
  const alice = await rawClient(server.url, id, '?ack=1')
  const bob = await rawClient(server.url, id)
  await sync(alice)
  await sync(bob)
  server.store.fail('commit', writes => writes.some(write => write.id === id))
  alice.sayChanges(write(alice, 'Data '))
  await until(() => alice.heard.includes('refused 4500 0'))
  alice.sayChanges(write(alice, 'loss'))
  await witness({ ...server, create: server.create }, await server.create())
  const carol = await rawClient(server.url, id)
  expect(await carol.closed).toBe(4500)
  await expect(server.rooms.read(id)).rejects.toThrow()
  expect(server.rooms.stats().isSaving).toBe(false)
  expect(bob.heard).not.toContain('changes')
  expect(alice.heard.filter(word => word.startsWith('saved'))).toEqual([])

  server.store.recover('commit')
  await until(() => alice.heard.includes('saved 2'))
  await until(() => titleOf(bob) === 'Data loss')
  expect(server.rooms.stats().isSaving).toBe(true)
  expect((await server.rooms.read(id))?.title).toBe('Data loss')
  expect(server.complaints.filter(text => text.startsWith('cannot save'))).toHaveLength(1)
})

test('[W11] [H25] a load that fails refuses the join for now and never shows or stores an empty document', async () => {
  const server = await startSyncServer()
  const id = await server.create({ title: 'Data loss' })
  await until(() => server.rooms.stats().rooms === 0)
  server.store.fail('load', () => true)
  const alice = person(server.url, id)
  await until(() => alice.closes.length > 0)
  expect(new Set(alice.closes)).toEqual(new Set([4500]))
  expect(alice.provider.synced).toBe(false)
  server.store.recover('load')
  await until(() => alice.provider.synced)
  expect(alice.editor.rca().title).toBe('Data loss')
  expect((await server.rooms.read(id))?.title).toBe('Data loss')
})

test('[W11] [H26] "synced" is said with the stored document, however long it takes to load', async () => {
  const server = await startSyncServer()
  const id = await server.create({ title: 'Data loss' })
  const release = server.store.hold('load')
  const alice = await rawClient(server.url, id, '?ack=1')
  alice.sayStateVector()
  alice.sayPresence(5, 1, {})
  await until(() => server.store.calls.load > 0)
  expect(alice.heard).toEqual([])
  release()
  await until(() => alice.heard.includes('state'))
  expect(titleOf(alice)).toBe('Data loss')
})
