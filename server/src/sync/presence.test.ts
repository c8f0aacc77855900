import { MESSAGE } from 'shared/protocol'
import { expect, test } from 'vitest'
import { person } from '../testing/person.ts'
import { message, presenceMessage, type RawClient, rawClient, sync } from '../testing/raw-client.ts'
import { startSyncServer } from '../testing/start-sync-server.ts'
import { until } from '../testing/until.ts'

const alicePresence = { person: 'alice-----------', name: 'Alice', colour: 2 }
const hears = (client: RawClient, text: string) => until(() => client.heard.some(word => word.includes(text)))

test('[W22] presence reaches the others, those who come later too, and goes with its connection', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const alice = await rawClient(server.url, id)
  const bob = await rawClient(server.url, id)
  await sync(alice)
  await sync(bob)
  alice.sayPresence(11, 1, alicePresence)
  await hears(bob, '11@1={"person"')
  expect((await server.rooms.list())[0]?.live).toEqual([{ name: 'Alice', colour: 2 }])
  const carol = await rawClient(server.url, id)
  await sync(carol)
  await hears(carol, '11@1={"person"')
  alice.socket.terminate()
  await hears(bob, '11@2=null')
  expect((await server.rooms.list())[0]?.live).toEqual([])
})

test('[W22] [H53] a person who reconnects is seen at once, although the client repeats the state it had', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const alice = person(server.url, id)
  const bob = person(server.url, id)
  await until(() => alice.provider.synced && bob.provider.synced)
  const seen = () => bob.provider.awareness.getStates().get(alice.doc.clientID)?.name
  alice.provider.awareness.setLocalState({ name: 'Alice' })
  await until(() => seen() === 'Alice')
  alice.provider.ws?.close()
  await until(() => seen() === undefined)
  await until(() => seen() === 'Alice')
})

test('[W27] who comes back under an old clock is never told of themselves: they would say it again without end', async () => {
  const server = await startSyncServer({ limits: { gatherPresenceFrom: 1 } })
  const id = await server.create()
  const carol = await rawClient(server.url, id)
  await sync(carol)
  const come = async () => {
    const [alice, bob] = await Promise.all(
      ['a', 'b'].map(name => rawClient(server.url, id, `?session=${name}`)),
    )
    if (!alice || !bob) throw new Error('nobody there')
    await Promise.all([sync(alice), sync(bob)])
    // Both before the next look at what was said, so that one message tells of both.
    alice.sayPresence(11, 1, { name: 'Alice' })
    bob.sayPresence(22, 1, { name: 'Bob' })
    return [alice, bob] as const
  }
  const before = await come()
  await until(() => /11@1=.*22@1=|22@1=.*11@1=/.test(carol.heard.join()))
  for (const client of before) client.socket.terminate()
  await until(() => /11@2=null/.test(carol.heard.join()) && /22@2=null/.test(carol.heard.join()))

  const [alice, bob] = await come()
  await hears(carol, '11@3={"name":"Alice"}')
  await hears(carol, '22@3={"name":"Bob"}')
  await hears(alice, '22@3={"name":"Bob"}')
  await hears(bob, '11@3={"name":"Alice"}')
  // Also not when they ask for everybody.
  alice.say(message(MESSAGE.queryAwareness))
  await alice.roundTrip()
  expect(alice.heard.at(-1)).toMatch(/^presence 22@3=/)
  expect(alice.heard.join()).not.toContain('11@')
  expect(bob.heard.join()).not.toContain('22@')
  expect(carol.heard.join()).not.toMatch(/11@[^123]|22@[^123]/)
})

test('[W23] [H52] a connection shows itself under one client id and cannot speak for, or remove, another', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const alice = await rawClient(server.url, id)
  const mallory = await rawClient(server.url, id)
  const bob = await rawClient(server.url, id)
  for (const client of [alice, mallory, bob]) await sync(client)
  alice.sayPresence(11, 1, alicePresence)
  await hears(bob, 'Alice')
  mallory.sayPresence(22, 1, { name: 'Mallory' })
  await hears(bob, 'Mallory')
  mallory.sayPresence(11, 5, { name: 'Forged' })
  mallory.sayPresence(11, 6, null)
  mallory.sayPresence(33, 1, { name: 'Forged' })
  mallory.say(
    presenceMessage(...Array.from({ length: 1000 }, (_, n): [number, number, string] => [100 + n, 1, '{}'])),
  )
  mallory.sayPresence(22, 2, { name: 'Mallory again' })
  await hears(bob, 'Mallory again')
  expect(bob.heard.join()).not.toContain('Forged')
  expect(bob.heard.join()).not.toMatch(/11@\d+=null|100@/)
})

test('[W23] a clock that nobody could count on from is passed over', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const mallory = await rawClient(server.url, id)
  const bob = await rawClient(server.url, id)
  await sync(mallory)
  await sync(bob)
  mallory.sayPresence(22, Number.MAX_SAFE_INTEGER, { name: 'Forged' })
  await mallory.roundTrip()
  mallory.sayPresence(22, 1, { name: 'Mallory' })
  await hears(bob, '22@1={"name":"Mallory"}')
  // The number after it is one that no client can read.
  mallory.socket.terminate()
  await hears(bob, '22@2=null')
})

test('[W23] [H52] presence that is too big or no JSON is passed over', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const mallory = await rawClient(server.url, id)
  const bob = await rawClient(server.url, id)
  await sync(mallory)
  await sync(bob)
  const bad = [`"${'x'.repeat(5000)}"`, JSON.stringify({ name: 'x'.repeat(1_000_000) }), '{', '', '7', 'NaN']
  for (const [n, state] of bad.entries()) {
    mallory.say(presenceMessage([22, n, state]))
    await mallory.roundTrip()
  }
  mallory.sayPresence(22, 50, { name: 'Mallory' })
  await hears(bob, '22@50={"name":"Mallory"}')
  expect(bob.heard.filter(word => word.includes('22@'))).toHaveLength(1)
})

test('[W24] what is sent faster than it may be shown is shown in its newest state', async () => {
  const server = await startSyncServer({ limits: { presence: { perSecond: 50, burst: 2 } } })
  const id = await server.create()
  const alice = await rawClient(server.url, id)
  const bob = await rawClient(server.url, id)
  await sync(alice)
  await sync(bob)
  for (let n = 1; n <= 100; n++) {
    alice.sayPresence(11, n, { at: n })
    if (n % 10 === 0) await alice.roundTrip()
  }
  await hears(bob, '11@100={"at":100}')
  expect(bob.heard.filter(word => word.includes('11@')).length).toBeLessThan(20)
})

test('[W24] the presence of many people is gathered into few messages', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const people = await Promise.all(Array.from({ length: 20 }, () => rawClient(server.url, id)))
  await Promise.all(people.map(sync))
  const [first] = people
  if (!first) throw new Error('nobody there')
  await first.roundTrip()
  const before = first.heard.length
  for (const [n, client] of people.entries()) client.sayPresence(1000 + n, 1, { n })
  await until(() => {
    const heard = first.heard.slice(before).join()
    return people.every((_, n) => n === 0 || heard.includes(`${1000 + n}@1`))
  })
  expect(first.heard.length - before).toBeLessThan(12)
})

test('[W23] what stock clients send back of others is nobody’s fault and changes nothing', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const alice = person(server.url, id)
  const bob = person(server.url, id)
  const carol = await rawClient(server.url, id)
  await until(() => alice.provider.synced && bob.provider.synced)
  await sync(carol)
  // Bob says nothing of himself: his first presence message is what he heard of Alice.
  bob.provider.awareness.setLocalState(null)
  alice.provider.awareness.setLocalState({ name: 'Alice' })
  await until(() => bob.provider.awareness.getStates().get(alice.doc.clientID)?.name === 'Alice')
  bob.leave()
  alice.provider.awareness.setLocalState({ name: 'Alice B.' })
  await hears(carol, 'Alice B.')
  expect(carol.heard.join()).not.toContain(`${alice.doc.clientID}@1=null`)
})
