import { createDecoder } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { MESSAGE } from 'shared/protocol'
import { expect, test } from 'vitest'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { changeKindOf } from './counting-socket.ts'
import { readAcknowledgement, readEpoch } from './server-message.ts'

const message = (write: (encoder: ReturnType<typeof createEncoder>) => void, type: number = MESSAGE.sync) => {
  const encoder = createEncoder()
  writeVarUint(encoder, type)
  write(encoder)
  return toUint8Array(encoder)
}

test('[P20] exactly the sync messages of kinds 1 and 2 count as changes', () => {
  const doc = new Y.Doc()
  expect(changeKindOf(message(encoder => writeSyncStep1(encoder, doc)))).toBe(null)
  expect(changeKindOf(message(encoder => writeSyncStep2(encoder, doc)))).toBe(1)
  expect(changeKindOf(message(encoder => writeUpdate(encoder, new Uint8Array(2))))).toBe(2)
  expect(changeKindOf(message(encoder => writeVarUint(encoder, 1), MESSAGE.awareness))).toBe(null)
  expect(changeKindOf(new Uint8Array())).toBe(null)
})

test('[P20] an acknowledgement tells how many messages are durable, a refusal tells none', () => {
  const body = (...numbers: readonly number[]) => {
    const encoder = createEncoder()
    for (const number of numbers) writeVarUint(encoder, number)
    return createDecoder(toUint8Array(encoder))
  }
  expect(readAcknowledgement(body(0, 300))).toBe(300)
  expect(readAcknowledgement(body(1, 4413))).toBe(null)
})

test('[P28] [P33] the epoch is told with the state of the document; one that could not be the name of a copy is not taken', () => {
  const body = (text: string, state = 0) => {
    const encoder = createEncoder()
    writeVarString(encoder, text)
    writeVarUint(encoder, state)
    return createDecoder(toUint8Array(encoder))
  }
  expect(readEpoch(body('V1StGXR8'))).toEqual({ epoch: 'V1StGXR8', isDamaged: false })
  expect(readEpoch(body('V1StGXR8', 1))).toEqual({ epoch: 'V1StGXR8', isDamaged: true })
  expect(readEpoch(body('../x'))).toBe(null)
  expect(readEpoch(body(''))).toBe(null)
})
