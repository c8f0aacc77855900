import { addCause, editText, openEditor, type RcaEditor } from 'shared/doc'
import { type CauseId, LIMITS, type PersonId, type RcaId } from 'shared/model'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { randomLabel } from '../../shared/bench/random-causes.ts'

/** Together 30 edits a second; a single connection may send no more than that (W rules). */
const WRITERS = 2
const EDITS_A_SECOND = 30
/** Of so many edits one adds a cause, the others write a label anew. */
const ADDS_ONE_IN = 20

interface Writer {
  readonly editor: RcaEditor
  readonly leave: () => void
}

async function join(syncUrl: string, rca: RcaId, name: string): Promise<Writer> {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(syncUrl, rca, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await new Promise(resolve => provider.once('sync', resolve))
  let ids = 0
  const editor = openEditor(doc, {
    by: name as PersonId,
    now: Date.now,
    random: Math.random,
    newId: () => `${name}-${Date.now()}-${++ids}`.padEnd(16, '-'),
  })
  const leave = () => {
    editor.destroy()
    provider.destroy()
    provider.awareness.destroy()
  }
  return { editor, leave }
}

/** Others who write all over the tree at the same time: stock clients, connected to the real server. */
export class RemoteWriters {
  readonly #writers: readonly Writer[]
  readonly #random: () => number
  readonly #ids: readonly CauseId[]
  #timer: ReturnType<typeof setInterval> | undefined
  #edits = 0

  private constructor(writers: readonly Writer[], random: () => number) {
    this.#writers = writers
    this.#random = random
    this.#ids = Array.from(writers[0]?.editor.rca().causes.keys() ?? []).sort()
  }

  static async join(syncUrl: string, rca: RcaId, random: () => number): Promise<RemoteWriters> {
    const names = Array.from({ length: WRITERS }, (_, index) => `remote-writer-${index}`)
    return new RemoteWriters(await Promise.all(names.map(name => join(syncUrl, rca, name))), random)
  }

  /** Edits made since they joined. */
  get edits(): number {
    return this.#edits
  }

  rca() {
    return this.#next().rca()
  }

  start(): void {
    clearInterval(this.#timer)
    this.#timer = setInterval(() => this.edit(), 1000 / EDITS_A_SECOND)
  }

  pause(): void {
    clearInterval(this.#timer)
  }

  /** One edit somewhere in the tree. */
  edit(): void {
    const editor = this.#next()
    const { size } = editor.rca().causes
    this.#edits += 1
    const id = this.anyCause()
    if (this.#edits % ADDS_ONE_IN === 0 && size < LIMITS.causes)
      addCause(editor, { parent: id, text: randomLabel(this.#random) })
    else this.rewrite(id)
  }

  /** Writes the text of a cause anew, and with it the size of its box. */
  rewrite(id: CauseId): void {
    const editor = this.#next()
    const remove = editor.rca().causes.get(id)?.text.length ?? 0
    editText(editor, {
      target: { of: 'cause', id },
      edit: { index: 0, remove, insert: randomLabel(this.#random) },
    })
  }

  anyCause(): CauseId {
    return this.#ids[Math.floor(this.#random() * this.#ids.length)] as CauseId
  }

  leave(): void {
    this.pause()
    for (const { leave } of this.#writers) leave()
  }

  #next(): RcaEditor {
    const { editor } = this.#writers[this.#edits % this.#writers.length] as Writer
    return editor
  }
}
