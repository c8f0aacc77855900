import * as encoding from 'lib0/encoding'
import { ACKNOWLEDGED, type CloseCode, DOCUMENT_STATE, MESSAGE, SYNC } from 'shared/protocol'
import * as Y from 'yjs'
import { ByteReader } from './byte-reader.ts'

/** One connection's presence as it travels: awareness of one client id. */
export interface PresenceEntry {
  readonly client: number
  readonly clock: number
  /** JSON in UTF-8; `null` for "gone". */
  readonly state: Uint8Array
}

/** A message from a client, decoded; `bad` when it is none. */
export type Incoming =
  | { readonly type: 'state vector'; readonly stateVector: ReadonlyMap<number, number> }
  | { readonly type: 'changes'; readonly update: Uint8Array }
  | { readonly type: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly type: 'query presence' }
  | { readonly type: 'bad' }

/** `?schema=` of a connection; null when it is absent or no version. */
export function schemaOf(query: URLSearchParams): number | null {
  const schema = Number(query.get('schema') ?? Number.NaN)
  return Number.isSafeInteger(schema) && schema > 0 ? schema : null
}

const BAD: Incoming = { type: 'bad' }

/**
 * What carries no changes is small: the clocks of 100,000 clients, or the presence of 250 people at its largest. A
 * message of the size that changes may have would be millions of them, and seconds in which nothing else runs (H18).
 */
const MAX_BYTES_WITHOUT_CHANGES = 1024 * 1024

/** Never throws and never reads beyond the message, whatever it announces. */
export function decodeMessage(message: Uint8Array): Incoming {
  try {
    const reader = new ByteReader(message)
    const decoded = decodeBody(reader.varUint(), reader)
    return reader.isAtEnd ? decoded : BAD
  } catch {
    return BAD
  }
}

function decodeBody(type: number, reader: ByteReader): Incoming {
  switch (type) {
    case MESSAGE.sync:
      return decodeSync(reader.varUint(), reader.lengthPrefixed())
    case MESSAGE.awareness:
      return { type: 'presence', entries: decodePresence(reader.lengthPrefixed()) }
    case MESSAGE.queryAwareness:
      return { type: 'query presence' }
    default:
      return BAD
  }
}

function decodeSync(kind: number, payload: Uint8Array): Incoming {
  switch (kind) {
    case SYNC.step1:
      refuseLarge(payload)
      return { type: 'state vector', stateVector: decodeStateVector(payload) }
    case SYNC.step2:
    case SYNC.update:
      return { type: 'changes', update: payload }
    default:
      return BAD
  }
}

function refuseLarge(payload: Uint8Array): void {
  if (payload.length > MAX_BYTES_WITHOUT_CHANGES)
    throw new RangeError('The message is too large for its kind')
}

function decodeStateVector(bytes: Uint8Array): Map<number, number> {
  const reader = new ByteReader(bytes)
  const stateVector = new Map<number, number>()
  for (let left = reader.varUint(); left > 0; left--) stateVector.set(reader.varUint(), reader.varUint())
  return stateVector
}

function decodePresence(bytes: Uint8Array): PresenceEntry[] {
  refuseLarge(bytes)
  const reader = new ByteReader(bytes)
  const entries: PresenceEntry[] = []
  for (let left = reader.varUint(); left > 0; left--)
    entries.push({ client: reader.varUint(), clock: reader.varUint(), state: reader.lengthPrefixed() })
  return entries
}

export function encodeStateVector(doc: Y.Doc): Uint8Array {
  return encodeSync(SYNC.step1, Y.encodeStateVector(doc))
}

/** The answer to a state vector. */
export const encodeState = (update: Uint8Array): Uint8Array => encodeSync(SYNC.step2, update)

export const encodeChanges = (update: Uint8Array): Uint8Array => encodeSync(SYNC.update, update)

function encodeSync(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

export function encodePresence(entries: readonly PresenceEntry[]): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, entries.length)
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(body, client)
    encoding.writeVarUint(body, clock)
    encoding.writeVarUint8Array(body, state)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body))
  return encoding.toUint8Array(encoder)
}

export function encodeSaved(count: number): Uint8Array {
  return encodeNumbers(MESSAGE.acknowledgement, ACKNOWLEDGED.saved, count)
}

export function encodeRefused(code: CloseCode, count: number): Uint8Array {
  return encodeNumbers(MESSAGE.acknowledgement, ACKNOWLEDGED.refused, code, count)
}

function encodeNumbers(...numbers: readonly number[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of numbers) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

export function encodeEpoch(epoch: string, isDamaged: boolean): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.epoch)
  encoding.writeVarString(encoder, epoch)
  encoding.writeVarUint(encoder, isDamaged ? DOCUMENT_STATE.damaged : DOCUMENT_STATE.whole)
  return encoding.toUint8Array(encoder)
}
