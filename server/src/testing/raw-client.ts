import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { DOCUMENT_STATE, MESSAGE, SYNC } from 'shared/protocol'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { until } from './until.ts'

/** A client that says whatever it is told to, and keeps what it hears. */
export interface RawClient {
  readonly socket: WebSocket
  /** What arrived, in words: `epoch x`, `epoch x damaged`, `state vector`, `state`, `changes`, `presence`, `saved n`, `refused code n`. */
  readonly heard: string[]
  /** Holds what the server sent. */
  readonly doc: Y.Doc
  readonly closed: Promise<number>
  readonly say: (message: Uint8Array | string) => void
  /** Resolves when the server has read all that was said, and all that it said before has arrived. */
  readonly roundTrip: () => Promise<void>
  readonly sayStateVector: (doc?: Y.Doc) => void
  readonly sayChanges: (update: Uint8Array, kind?: 1 | 2) => void
  readonly sayPresence: (client: number, clock: number, state: unknown) => void
}

export const message = (...parts: readonly (number | Uint8Array)[]): Uint8Array => {
  const encoder = encoding.createEncoder()
  for (const part of parts)
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  return encoding.toUint8Array(encoder)
}

export const presenceMessage = (...entries: readonly [client: number, clock: number, state: string][]) => {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, entries.length)
  for (const [client, clock, state] of entries) {
    encoding.writeVarUint(body, client)
    encoding.writeVarUint(body, clock)
    encoding.writeVarString(body, state)
  }
  return message(MESSAGE.awareness, encoding.toUint8Array(body))
}

function hear(bytes: Uint8Array, doc: Y.Doc): string {
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  if (type === MESSAGE.epoch) {
    const epoch = decoding.readVarString(decoder)
    return decoding.readVarUint(decoder) === DOCUMENT_STATE.damaged
      ? `epoch ${epoch} damaged`
      : `epoch ${epoch}`
  }
  if (type === MESSAGE.acknowledgement) {
    const isSaved = decoding.readVarUint(decoder) === 0
    const numbers = Array.from({ length: isSaved ? 1 : 2 }, () => decoding.readVarUint(decoder))
    return `${isSaved ? 'saved' : 'refused'} ${numbers.join(' ')}`
  }
  if (type === MESSAGE.awareness)
    return `presence ${hearPresence(decoding.readVarUint8Array(decoder))}`.trim()
  const kind = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (kind === SYNC.step1) return 'state vector'
  Y.applyUpdate(doc, payload)
  return kind === SYNC.step2 ? 'state' : 'changes'
}

function hearPresence(bytes: Uint8Array): string {
  const decoder = decoding.createDecoder(bytes)
  const entries = Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    return `${client}@${clock}=${decoding.readVarString(decoder)}`
  })
  return entries.join(' ')
}

/** Opens a socket; `query` is added to the path, as `?ack=1`. */
export async function rawClient(url: string, rca: string, query = ''): Promise<RawClient> {
  const socket = new WebSocket(`${url}/${rca}${query}`)
  const heard: string[] = []
  const doc = new Y.Doc()
  socket.binaryType = 'arraybuffer'
  socket.on('message', (data: ArrayBuffer) => heard.push(hear(new Uint8Array(data), doc)))
  socket.on('error', () => undefined)
  const closed = new Promise<number>(resolve => socket.on('close', code => resolve(code)))
  onTestFinished(() => socket.terminate())
  await until(() => socket.readyState !== WebSocket.CONNECTING)
  const say = (bytes: Uint8Array | string) => socket.send(bytes)
  return {
    socket,
    heard,
    doc,
    closed,
    say,
    roundTrip: () =>
      new Promise(resolve => {
        socket.once('pong', () => resolve())
        socket.ping()
      }),
    sayStateVector: (of = doc) => say(message(MESSAGE.sync, SYNC.step1, Y.encodeStateVector(of))),
    sayChanges: (update, kind = SYNC.update) => say(message(MESSAGE.sync, kind, update)),
    sayPresence: (client, clock, state) => say(presenceMessage([client, clock, JSON.stringify(state)])),
  }
}

/** Says a state vector and waits for the document. */
export async function sync(client: RawClient): Promise<void> {
  client.sayStateVector()
  await until(() => client.heard.includes('state'))
}

export const titleOf = ({ doc }: { readonly doc: Y.Doc }): string => doc.getText('title').toString()

/** Writes at the end of the client's title; what it would say of that. */
export function write(client: RawClient, text: string): Uint8Array {
  const before = Y.encodeStateVector(client.doc)
  client.doc.getText('title').insert(client.doc.getText('title').length, text)
  return Y.encodeStateAsUpdate(client.doc, before)
}
