import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { MESSAGE, SYNC } from 'shared/protocol'
import { fuzzRun } from 'shared/testing'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { message, presenceMessage } from '../testing/raw-client.ts'
import { decodeMessage } from './wire.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const BAD = { type: 'bad' }

test('[W3] decodes what a stock client says', () => {
  const doc = new Y.Doc()
  doc.clientID = 7
  doc.getText('title').insert(0, 'Data loss')
  const update = Y.encodeStateAsUpdate(doc)
  expect(decodeMessage(message(MESSAGE.sync, SYNC.step1, Y.encodeStateVector(doc)))).toEqual({
    type: 'state vector',
    stateVector: new Map([[7, 9]]),
  })
  for (const kind of [SYNC.step2, SYNC.update])
    expect(decodeMessage(message(MESSAGE.sync, kind, update))).toEqual({ type: 'changes', update })
  expect(decodeMessage(presenceMessage([7, 3, '{"name":"Bob"}']))).toEqual({
    type: 'presence',
    entries: [{ client: 7, clock: 3, state: new TextEncoder().encode('{"name":"Bob"}') }],
  })
  expect(decodeMessage(message(MESSAGE.queryAwareness))).toEqual({ type: 'query presence' })
})

test('[W3] [H6] empty, unknown, truncated and overlong messages are bad, never an error', () => {
  const whole = message(MESSAGE.sync, SYNC.update, bytes(1, 2, 3))
  for (let end = 0; end < whole.length; end++) expect(decodeMessage(whole.subarray(0, end))).toEqual(BAD)
  expect(decodeMessage(bytes(...whole, 0))).toEqual(BAD)
  expect(decodeMessage(message(MESSAGE.sync, 3, bytes()))).toEqual(BAD)
  for (const type of [MESSAGE.auth, 4, MESSAGE.acknowledgement, MESSAGE.epoch, 2 ** 40])
    expect(decodeMessage(message(type))).toEqual(BAD)
  // A number beyond 2^53, and one that never ends.
  expect(decodeMessage(bytes(0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 127))).toEqual(BAD)
  expect(decodeMessage(new Uint8Array(100).fill(255))).toEqual(BAD)
})

test('[W3] [H6] ten thousand random blobs decode without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 0, max: 4 }), (blob, type) => {
      decodeMessage(blob)
      decodeMessage(bytes(type, ...blob))
    }),
    fuzzRun(5000),
  )
})

test('[W3] a message in a pooled buffer is never read beyond its end', () => {
  const pool = Buffer.from(`${'.'.repeat(8)}other people's secrets`)
  pool.set([MESSAGE.sync, SYNC.update, 20], 0)
  expect(decodeMessage(pool.subarray(0, 8))).toEqual(BAD)
  pool.set([MESSAGE.awareness, 6, 1, 7, 3, 20], 0)
  expect(decodeMessage(pool.subarray(0, 8))).toEqual(BAD)
})

test('[W3] a number that is longer than it must be is malformed: changes look like changes', () => {
  const update = Uint8Array.of(0, 0)
  expect(decodeMessage(message(MESSAGE.sync, SYNC.update, update))).toMatchObject({ type: 'changes' })
  expect(decodeMessage(bytes(0x80, 0, SYNC.update, 2, 0, 0))).toEqual(BAD)
  expect(decodeMessage(bytes(MESSAGE.sync, 0x82, 0x80, 0, 2, 0, 0))).toEqual(BAD)
})

test('[W3] [H18] only changes may be large', () => {
  const clocks = (count: number) => bytes(...varUint(count), ...Array(count).fill([1, 1]).flat())
  expect(decodeMessage(message(MESSAGE.sync, SYNC.step1, clocks(1000)))).toMatchObject({
    type: 'state vector',
  })
  const large = new Uint8Array(3 * 1024 * 1024).fill(1)
  large.set(varUint(700_000))
  expect(decodeMessage(message(MESSAGE.sync, SYNC.step1, large))).toEqual(BAD)
  expect(decodeMessage(message(MESSAGE.awareness, large))).toEqual(BAD)
  expect(decodeMessage(message(MESSAGE.sync, SYNC.update, large))).toMatchObject({ type: 'changes' })
})

function varUint(value: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}
