import { expect, test } from 'vitest'
import { createMemoryStore } from '../storage/memory-store.ts'
import { person } from '../testing/person.ts'
import { rawClient, sync, write } from '../testing/raw-client.ts'
import { type SyncServer, startSyncServer } from '../testing/start-sync-server.ts'
import { strayErrors } from '../testing/stray-errors.ts'
import { until } from '../testing/until.ts'
import { witness } from '../testing/witness.ts'
import { DOCUMENT_BOUNDS } from './document-bounds.ts'
import { ROOM_LIMITS } from './room-limits.ts'

/** An error of ours that happens once, where the room asks for something after `arm`. */
function oneFault() {
  let isArmed = false
  return {
    arm: () => {
      isArmed = true
    },
    orValue: <Value>(value: Value): Value => {
      if (!isArmed) return value
      isArmed = false
      throw new Error('an error of ours')
    },
  }
}

type Fault = ReturnType<typeof oneFault>

/** Where the error happens, and what a client does to get there. */
const places = {
  'a message is looked at': {
    options: ({ orValue }: Fault) => ({
      limits: {
        document: {
          ...DOCUMENT_BOUNDS,
          get clock() {
            return orValue(DOCUMENT_BOUNDS.clock)
          },
        },
      },
    }),
    provoke: async (server: SyncServer, id: string, fault: Fault) => {
      const mallory = await rawClient(server.url, id)
      await sync(mallory)
      fault.arm()
      mallory.sayChanges(write(mallory, 'x'))
    },
  },
  'a commit is put together': {
    options: ({ orValue }: Fault) => ({ clock: { now: () => orValue(Date.now()) } }),
    provoke: async (server: SyncServer, id: string, fault: Fault) => {
      const mallory = await rawClient(server.url, id)
      await sync(mallory)
      fault.arm()
      mallory.sayChanges(write(mallory, 'x'))
    },
  },
  'a timer passes presence on': {
    options: ({ orValue }: Fault) => ({
      limits: {
        presence: {
          ...ROOM_LIMITS.presence,
          get perSecond() {
            return orValue(20)
          },
        },
      },
    }),
    provoke: async (server: SyncServer, id: string, fault: Fault) => {
      const mallory = await rawClient(server.url, id)
      await sync(mallory)
      fault.arm()
      mallory.sayPresence(5, 1, { name: 'Mallory' })
    },
  },
  'a connection has been asked whether it is there': {
    options: ({ orValue }: Fault) => ({
      limits: {
        probeMs: 1,
        document: {
          ...DOCUMENT_BOUNDS,
          get bytes() {
            return orValue(DOCUMENT_BOUNDS.bytes)
          },
        },
      },
    }),
    provoke: async (server: SyncServer, id: string, fault: Fault) => {
      const gone = await rawClient(server.url, id)
      const mallory = await rawClient(server.url, id)
      await sync(gone)
      await sync(mallory)
      gone.sayPresence(mallory.doc.clientID, 1, { name: 'Gone' })
      await until(() => mallory.heard.some(word => word.includes('Gone')))
      gone.socket.pause()
      fault.arm()
      mallory.sayChanges(write(mallory, 'x'))
    },
  },
} as const

test.each(Object.keys(places) as (keyof typeof places)[])(
  '[W13] [H16] an error while %s closes that room with 4500, and neither another room nor the process',
  async place => {
    const strays = strayErrors()
    const fault = oneFault()
    const { options, provoke } = places[place]
    const server = await startSyncServer({ ...options(fault) })
    const id = await server.create({ title: 'Data loss' })
    const elsewhere = await server.create()
    const alice = await rawClient(server.url, id)
    const carol = await rawClient(server.url, elsewhere)
    await sync(alice)
    await sync(carol)
    await provoke(server, id, fault)
    expect(await alice.closed).toBe(4500)
    expect(server.complaints).toContainEqual(expect.stringMatching(/^room broke.*an error of ours/))
    expect(carol.socket.readyState).toBe(carol.socket.OPEN)
    const again = person(server.url, id)
    await until(() => again.provider.synced)
    expect(again.editor.rca().title).toContain('Data loss')
    await witness(server, id)
    expect(strays).toEqual([])
  },
)

test('[W13] [H16] what was accepted before an error of ours is saved after it', async () => {
  const fault = oneFault()
  const server = await startSyncServer({
    clock: { now: () => fault.orValue(Date.now()) },
    limits: { retryMs: [1, 5] },
  })
  const id = await server.create()
  const alice = await rawClient(server.url, id)
  await sync(alice)
  fault.arm()
  alice.sayChanges(write(alice, 'Data loss'))
  expect(await alice.closed).toBe(4500)
  await until(async () => (await server.rooms.read(id).catch(() => null))?.title === 'Data loss')
})

test('[W13] [H16] a document that cannot be taken from the store ends that room for now and no other', async () => {
  const strays = strayErrors()
  const memory = createMemoryStore()
  let isBroken = true
  const server = await startSyncServer({
    store: {
      ...memory,
      load: async id => {
        const found = await memory.load(id)
        return found && isBroken && id === broken ? { ...found, updates: [Uint8Array.of(9, 9, 9)] } : found
      },
    },
  })
  const broken = await server.create({ title: 'Data loss' })
  const alice = person(server.url, broken)
  await until(() => alice.closes.includes(4500))
  await witness(server, await server.create())
  expect(server.complaints.some(text => text.startsWith('room broke'))).toBe(true)
  isBroken = false
  await until(() => alice.provider.synced)
  expect(alice.editor.rca().title).toBe('Data loss')
  expect(strays).toEqual([])
})
