import * as Y from 'yjs'
import { openEditor, type RcaEditor } from '../doc/index.ts'
import { seededRandom, testContext } from './test-context.ts'

/** One replica: a person with a document of their own. */
export interface Peer {
  readonly name: string
  readonly editor: RcaEditor
  /** Lets the person's clock run on. */
  readonly tick: (ms: number) => void
}

const NETWORK = { kind: 'network' } as const

/**
 * Several people on one document. Nothing travels by itself: every update waits in a queue, one for each pair, in
 * order, until it is delivered; between two sides of a partition nothing is.
 */
export class Peers {
  readonly #peers: Peer[] = []
  readonly #queues = new Map<string, Uint8Array[]>()
  readonly #random: () => number
  #sides: readonly number[]
  #clients = 100

  readonly #names: readonly string[]

  constructor(count: number, seed: Uint8Array | null = null, randomSeed = 1, names: readonly string[] = []) {
    this.#names = names
    this.#random = seededRandom(randomSeed)
    this.#sides = Array.from({ length: count }, () => 0)
    for (let index = 0; index < count; index++) this.#peers.push(this.#open(index, seed))
  }

  get size(): number {
    return this.#peers.length
  }

  at(index: number): Peer {
    const peer = this.#peers[index % this.#peers.length]
    if (!peer) throw new Error('no peers')
    return peer
  }

  /** Delivers up to `count` updates from one peer to another; none across a partition. */
  deliver(from: number, to: number, count = Number.POSITIVE_INFINITY): void {
    if (from === to || this.#sides[from] !== this.#sides[to]) return
    const queue = this.#queue(from, to)
    for (const update of queue.splice(0, count)) Y.applyUpdate(this.at(to).editor.doc, update, NETWORK)
  }

  /** From now on updates reach only peers of the same side; what is underway waits. */
  partition(sides: readonly number[]): void {
    this.#sides = this.#peers.map((_, index) => sides[index] ?? 0)
  }

  heal(): void {
    this.#sides = this.#sides.map(() => 0)
  }

  /** Delivers everything on every side, again and again until nothing is underway. */
  deliverAll(): void {
    for (let isMoving = true; isMoving; ) {
      isMoving = false
      for (let from = 0; from < this.size; from++)
        for (let to = 0; to < this.size; to++) {
          if (from === to || this.#sides[from] !== this.#sides[to]) continue
          if (this.#queue(from, to).length > 0) isMoving = true
          this.deliver(from, to)
        }
    }
  }

  /** The person closes the page and opens it again: a new document from what was saved, and no undo. */
  reload(index: number): void {
    const { editor } = this.at(index)
    const saved = Y.encodeStateAsUpdate(editor.doc)
    editor.destroy()
    editor.doc.destroy()
    this.#peers[index] = this.#open(index, saved)
  }

  destroy(): void {
    for (const { editor } of this.#peers) {
      editor.destroy()
      editor.doc.destroy()
    }
  }

  #open(index: number, saved: Uint8Array | null): Peer {
    const doc = new Y.Doc()
    doc.clientID = ++this.#clients
    if (saved) Y.applyUpdate(doc, saved, NETWORK)
    doc.on('update', (update: Uint8Array, from: unknown) => {
      if (from === NETWORK) return
      for (let to = 0; to < this.#sides.length; to++) if (to !== index) this.#queue(index, to).push(update)
    })
    const name = this.#names[index] ?? `peer${index}`
    const context = { ...testContext(name, this.#clients), newId: () => this.#newId() }
    return { name, editor: openEditor(doc, context), tick: context.tick }
  }

  #newId(): string {
    return Array.from({ length: 4 }, () =>
      Math.floor(this.#random() * 36 ** 4)
        .toString(36)
        .padStart(4, '0'),
    ).join('')
  }

  #queue(from: number, to: number): Uint8Array[] {
    const key = `${from}>${to}`
    const queue = this.#queues.get(key) ?? []
    this.#queues.set(key, queue)
    return queue
  }
}
