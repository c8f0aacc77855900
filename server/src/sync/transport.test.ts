import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { MAX_MESSAGE_BYTES, MESSAGE, SYNC } from 'shared/protocol'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { message, type RawClient, rawClient, sync } from '../testing/raw-client.ts'
import { type SyncServer, startSyncServer } from '../testing/start-sync-server.ts'
import { strayErrors } from '../testing/stray-errors.ts'
import { until } from '../testing/until.ts'
import { witness } from '../testing/witness.ts'

interface Bare {
  readonly socket: Socket
  readonly response: string
  /** The code of the close frame, or of a connection that just ended, 1006. */
  readonly closed: Promise<number>
}

/** A socket that has upgraded and speaks bytes. */
async function bare({ port }: SyncServer, path: string, headers = ''): Promise<Bare> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => {
    socket.destroy()
  })
  socket.on('error', () => undefined)
  let received = Buffer.alloc(0)
  const ended = new Promise<void>(resolve => socket.on('close', () => resolve()))
  socket.on('data', data => {
    received = Buffer.concat([received, data])
  })
  const key = randomBytes(16).toString('base64')
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n${headers}\r\n`,
  )
  await until(() => received.includes('\r\n\r\n'))
  const response = received.subarray(0, received.indexOf('\r\n\r\n')).toString()
  received = received.subarray(received.indexOf('\r\n\r\n') + 4)
  const closeCode = () => {
    const at = received.lastIndexOf(0x88)
    return at >= 0 && at + 3 < received.length ? received.readUInt16BE(at + 2) : null
  }
  const closed = Promise.race([until(closeCode), ended.then(() => closeCode() ?? 1006)])
  return { socket, response, closed }
}

/** A masked frame as a client sends it; the mask is zero. */
function frame(first: number, payload: Uint8Array): Buffer {
  const head = Buffer.from([first, 0x80 | payload.length, 0, 0, 0, 0])
  return Buffer.concat([head, payload])
}

test('[W18] [H1] [H2] broken frames end that socket with the code of the protocol, and nothing else', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const broken: [name: string, bytes: Buffer, code: number][] = [
    ['reserved bit', frame(0xc2, Buffer.of(1)), 1002],
    ['unmasked', Buffer.of(0x82, 1, 1), 1002],
    ['bad UTF-8', frame(0x81, Buffer.of(0xff, 0xfe)), 1007],
    ['bad opcode', frame(0x83, Buffer.of(1)), 1002],
    ['continuation of nothing', frame(0x80, Buffer.of(1)), 1002],
    ['101 MiB announced', Buffer.from([0x82, 0xff, 0, 0, 0, 0, 6, 0x50, 0, 0, 0, 0, 0, 0]), 1009],
    ['2^63 bytes announced', Buffer.from([0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 1009],
  ]
  for (const [name, bytes, code] of broken) {
    const { socket, closed } = await bare(server, `/sync/${id}`)
    socket.write(bytes)
    expect([name, await closed]).toEqual([name, code])
    socket.destroy()
  }
  await until(() => server.rooms.stats().connections === 0)
  await witness(server, id)
})

/** Type, kind and the length of what follows. */
const OVERHEAD = 2 + 4

/** An update of exactly so many bytes: values as large as they may be, and one that fits. */
function updateOfLength(length: number): Uint8Array {
  const withValues = (count: number, last: number) => {
    const doc = new Y.Doc()
    doc.clientID = 1
    doc.transact(() => {
      for (let n = 0; n < count; n++)
        doc
          .getMap('session')
          .set(`key${String(n).padStart(4, '0')}`, 'x'.repeat(n === count - 1 ? last : 16_000))
    })
    return Y.encodeStateAsUpdate(doc)
  }
  // A value with what stands around it has 16,022.
  const count = Math.ceil(length / 16_022)
  return withValues(count, 8000 + length - withValues(count, 8000).length)
}

test('[W18] [H3] a message of the largest size is taken, one byte more is 1009', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const alice = await rawClient(server.url, id, '?ack=1')
  await sync(alice)
  const largest = message(MESSAGE.sync, SYNC.update, updateOfLength(MAX_MESSAGE_BYTES - OVERHEAD))
  expect(largest.length).toBe(MAX_MESSAGE_BYTES)
  alice.say(largest)
  await until(() => alice.heard.includes('saved 1'))
  const bob = await rawClient(server.url, id)
  bob.say(new Uint8Array(MAX_MESSAGE_BYTES + 1))
  expect(await bob.closed).toBe(1009)
  await witness(server, id)
})

test('[W18] [H4] a message in thousands of fragments is not gathered', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const { socket, closed } = await bare(server, `/sync/${id}`)
  socket.write(frame(0x02, Buffer.of(0)))
  for (let n = 0; n < 100; n++) socket.write(frame(0x00, Buffer.of(0)))
  expect(await closed).toBe(1008)
  await witness(server, id)
})

test('[W18] [H5] compression is not negotiated', async () => {
  const server = await startSyncServer()
  const id = await server.create()
  const { response } = await bare(server, `/sync/${id}`, 'Sec-WebSocket-Extensions: permessage-deflate\r\n')
  expect(response).toContain('101')
  expect(response.toLowerCase()).not.toContain('sec-websocket-extensions')
})

test('[W18] [H8] sockets that are reset while they join, sync or listen leave nothing behind', async () => {
  const strays = strayErrors()
  const fast = { perSecond: 1e6, burst: 1e6 }
  const server = await startSyncServer({ limits: { changes: fast, messages: fast } })
  const id = await server.create({ title: 'x'.repeat(400) })
  const alice = await rawClient(server.url, id)
  await sync(alice)
  const resetOne = async (n: number) => {
    const { socket } = await bare(server, `/sync/${id}`)
    if (n % 3 > 0) socket.write(frame(0x82, message(MESSAGE.sync, SYNC.step1, Uint8Array.of(0))))
    if (n % 3 > 1) await until(() => socket.bytesRead > 600)
    socket.resetAndDestroy()
    const before = Y.encodeStateVector(alice.doc)
    alice.doc.getText('title').insert(0, String(n % 10))
    alice.sayChanges(Y.encodeStateAsUpdate(alice.doc, before))
  }
  for (let n = 0; n < 300; n += 30)
    await Promise.all(Array.from({ length: 30 }, (_, more) => resetOne(n + more)))
  await until(() => server.rooms.stats().connections === 1)
  expect(server.complaints).toEqual([])
  await witness(server, id)
  expect(strays).toEqual([])
})

test('[W19] [H9] who connects and says nothing is dropped', async () => {
  const server = await startSyncServer({ limits: { preSyncMs: 30 } })
  const id = await server.create()
  const silent = await rawClient(server.url, id)
  expect(await silent.closed).toBe(4503)
  await until(() => server.rooms.stats().rooms === 0)
})

test('[W19] who has to wait for the document to be loaded is not dropped for it', async () => {
  const server = await startSyncServer({ limits: { preSyncMs: 200 } })
  const loaded = await server.create()
  await sync(await rawClient(server.url, loaded))
  const release = server.store.hold('load')
  const waiting = await rawClient(server.url, await server.create())
  waiting.sayStateVector()
  const silent = await rawClient(server.url, loaded)
  expect(await silent.closed).toBe(4503)
  release()
  await until(() => waiting.heard.includes('state'))
})

test('[W19] [H11] who does not answer a heartbeat is gone; who does stays and is kept awake', async () => {
  const server = await startSyncServer({ limits: { heartbeatMs: 40 } })
  const id = await server.create()
  const { socket } = await bare(server, `/sync/${id}`)
  const alice = await rawClient(server.url, id)
  await sync(alice)
  socket.pause()
  await until(() => server.rooms.stats().connections === 1)
  // A stock client gives up when it hears no message for 30 s, so it is told who is here.
  await until(() => alice.heard.filter(word => word === 'presence').length > 3)
  expect(alice.socket.readyState).toBe(alice.socket.OPEN)
})

test('[W20] [H10] a reader that stalls is cut off with 4503 when too much waits for it; the others go on', async () => {
  const server = await startSyncServer({
    limits: { changes: { perSecond: 1e6, burst: 1e6 }, messages: { perSecond: 1e6, burst: 1e6 } },
  })
  const id = await server.create()
  const alice = await rawClient(server.url, id, '?ack=1')
  const bob = await rawClient(server.url, id)
  const stalled = await rawClient(server.url, id)
  for (const client of [alice, bob, stalled]) await sync(client)
  stalled.socket.pause()
  let sent = 0
  await until(async () => {
    const before = Y.encodeStateVector(alice.doc)
    const summary = alice.doc.getText('summary')
    summary.delete(0, summary.length)
    summary.insert(0, 'x'.repeat(70_000))
    alice.sayChanges(Y.encodeStateAsUpdate(alice.doc, before))
    sent++
    await until(() => alice.heard.includes(`saved ${sent}`))
    return server.rooms.stats().connections === 2
  })
  expect(sent * 70_000).toBeGreaterThan(4 * 1024 * 1024)
  await until(() => bob.doc.getText('summary').length === 70_000)
  await witness(server, id)
})

test('[W21] [H12] a flood is slowed down to the allowed rate first, then ended with 4529; a fast typist never is', async () => {
  const limits = { changes: { perSecond: 20, burst: 20 }, throttledMs: 300 }
  const server = await startSyncServer({ limits })
  const id = await server.create()
  const typist = await rawClient(server.url, id, '?ack=1')
  const flood = await rawClient(server.url, id)
  await sync(typist)
  await sync(flood)
  const type = (client: RawClient) => {
    const before = Y.encodeStateVector(client.doc)
    client.doc.getText('title').insert(0, 'x')
    client.sayChanges(Y.encodeStateAsUpdate(client.doc, before))
  }
  for (let n = 0; n < 500; n++) type(flood)
  for (let n = 0; n < 10; n++) type(typist)
  await until(() => typist.heard.includes('saved 10'))
  expect(await flood.closed).toBe(4529)
  const title = (await server.rooms.read(id))?.title ?? ''
  expect(title.length).toBeLessThan(100)
  expect(typist.socket.readyState).toBe(typist.socket.OPEN)
})

test('[W21] [H12] a burst beyond what is allowed is read later, and all of it', async () => {
  const server = await startSyncServer({ limits: { changes: { perSecond: 200, burst: 10 } } })
  const id = await server.create()
  const alice = await rawClient(server.url, id, '?ack=1')
  await sync(alice)
  for (let n = 0; n < 60; n++) {
    const before = Y.encodeStateVector(alice.doc)
    alice.doc.getText('title').insert(0, 'x')
    alice.sayChanges(Y.encodeStateAsUpdate(alice.doc, before))
  }
  await until(() => alice.heard.includes('saved 60'))
})
