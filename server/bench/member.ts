import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

const frame = (...parts: readonly (number | Uint8Array)[]): Uint8Array => {
  const encoder = encoding.createEncoder()
  for (const part of parts)
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  return encoding.toUint8Array(encoder)
}

const isState = (message: Buffer) => message[0] === 0 && message[1] === 1

/** One who joins, types and moves a pointer; cheap, so that the generator is not what is measured. */
export class Member {
  readonly #doc = new Y.Doc()
  readonly #socket: WebSocket
  #clock = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
  }

  /** Connects and waits for the document. `heard` gets every message. */
  static async join(url: string, heard: (message: Buffer) => void = () => undefined): Promise<Member> {
    const socket = new WebSocket(url, { perMessageDeflate: false })
    await new Promise<void>((resolve, reject) => {
      socket.on('open', () => socket.send(frame(0, 0, Uint8Array.of(0))))
      socket.on('error', reject)
      socket.on('close', code => reject(new Error(`closed with ${code}`)))
      socket.on('message', (message: Buffer) => {
        if (isState(message)) resolve()
        heard(message)
      })
    })
    return new Member(socket)
  }

  /** Types the words at the end of a text of its own. */
  type(words: string): void {
    const before = Y.encodeStateVector(this.#doc)
    const text = this.#doc.getText('title')
    text.insert(text.length, words)
    this.#socket.send(frame(0, 2, Y.encodeStateAsUpdate(this.#doc, before)))
    if (text.length > 3000) text.delete(0, text.length)
  }

  move(): void {
    const body = encoding.createEncoder()
    encoding.writeVarUint(body, 1)
    encoding.writeVarUint(body, this.#doc.clientID)
    encoding.writeVarUint(body, ++this.#clock)
    encoding.writeVarString(
      body,
      JSON.stringify({ name: 'Bench', pointer: { id: 'head', dx: this.#clock, dy: 1 } }),
    )
    this.#socket.send(frame(1, encoding.toUint8Array(body)))
  }

  leave(): void {
    this.#socket.removeAllListeners('close')
    this.#socket.close()
  }
}
