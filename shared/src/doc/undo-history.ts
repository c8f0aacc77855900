import * as Y from 'yjs'
import { type CauseId, ok, type Rca, type Result, refuse } from '../model/index.ts'
import { isEqual } from './keep-equal.ts'
import { bear } from './make-entry.ts'
import type { UserOrigin } from './origins.ts'
import type { UndoOutcome } from './rca-editor.ts'
import type { Changes, RcaReader } from './rca-reader.ts'
import { ENTRY_MAPS, entryOf } from './schema.ts'
import { settle } from './settle.ts'
import { TypingRun } from './typing-run.ts'
import { type BeforeUndo, guardUndo, nameOf, newlyBuried, rememberBefore } from './undo-guards.ts'
import type { Plan } from './workbench.ts'

type Step = Y.UndoManager['undoStack'][number]

/** One person's own undo: one step per command, a run of typing in one text is one step. */
export class UndoHistory {
  readonly #doc: Y.Doc
  readonly #reader: RcaReader
  readonly #manager: Y.UndoManager
  readonly #origin: UserOrigin
  readonly #now: () => number
  /** The entries in which each step wrote. */
  readonly #touched = new WeakMap<Step, Set<string>>()
  /** The entries that each step deleted. */
  readonly #buried = new WeakMap<Step, Iterable<string>>()
  #typing: TypingRun | null = null

  constructor(doc: Y.Doc, reader: RcaReader, origin: UserOrigin, now: () => number) {
    this.#doc = doc
    this.#reader = reader
    this.#origin = origin
    this.#now = now
    const { session, ...undone } = reader.types
    this.#manager = new Y.UndoManager(Object.values(undone), {
      trackedOrigins: new Set([origin]),
      // Steps end where `begin` says so, not after some time.
      captureTimeout: Number.POSITIVE_INFINITY,
    })
  }

  canUndo = (): boolean => this.#manager.canUndo()
  canRedo = (): boolean => this.#manager.canRedo()

  endStep = (): void => {
    // C14: what was typed and taken out again is nothing to undo.
    if (this.#typing?.isWithoutEffect) this.#manager.undoStack.pop()
    this.#typing = null
    this.#manager.stopCapturing()
  }

  /** Called before a command writes: begins a step, or goes on with the typing of the last one. */
  begin({ typing }: Plan<unknown>): void {
    if (typing && this.#typing?.isGoneOnBy(typing, this.#now())) return
    this.endStep()
    if (typing) this.#typing = new TypingRun(typing.text)
  }

  /** Called after a command has written. */
  end({ typing, buries }: Plan<unknown>): void {
    if (typing) this.#typing?.goOn(typing, this.#now())
    const step = this.#manager.undoStack.at(-1)
    if (step && buries) this.#buried.set(step, buries)
  }

  /** Called after each change of the document, whoever made it: notes what a step of this person touched. */
  follow(changes: Changes, origin: unknown): void {
    const step = origin === this.#origin ? this.#manager.undoStack.at(-1) : undefined
    if (!step) return
    const touched = this.#touched.get(step) ?? new Set()
    this.#touched.set(step, touched)
    for (const name of ENTRY_MAPS) for (const id of changes[name]) touched.add(id)
  }

  /** Forgets the steps that are about nothing but this entry. */
  forget(id: string): void {
    this.endStep()
    const isAboutIt = (step: Step) => {
      const touched = this.#touched.get(step)
      return touched?.size === 1 && touched.has(id)
    }
    this.#manager.undoStack = this.#manager.undoStack.filter(step => !isAboutIt(step))
  }

  undo = (): Result<UndoOutcome> => this.#revert('undo', 'Nothing of yours to undo.')
  redo = (): Result<UndoOutcome> => this.#revert('redo', 'Nothing to redo.')

  #revert(way: 'undo' | 'redo', nothing: string): Result<UndoOutcome> {
    this.endStep()
    const step = (way === 'undo' ? this.#manager.undoStack : this.#manager.redoStack).at(-1)
    if (!step) return refuse('nothing-to-undo', nothing)
    settle(this.#doc, this.#reader)
    const shown = this.#reader.rca
    const before = rememberBefore(this.#reader)
    this.#reader.tree.remember(before.causes)
    this.#revertLatest(way)
    const kept = guardUndo(this.#doc, this.#reader, before)
    this.#reader.tree.remember(null)
    this.#manager.stopCapturing()
    this.#handOn(step, way, before)
    if (kept !== null || !isShownAlike(shown, this.#reader.rca, before.causes.keys())) return ok({ kept })
    // C14: others have overtaken it. To go on to an earlier step would take back what nobody asked for.
    const [id] = this.#touched.get(step) ?? []
    return ok({
      kept: `${nameOf(this.#reader, id)} stays as it is: somebody has changed or deleted it since.`,
    })
  }

  /** The latest step and no other: by itself Yjs goes on to earlier ones where a step changes nothing. */
  #revertLatest(way: 'undo' | 'redo'): void {
    const manager = this.#manager
    const stack = way === 'undo' ? 'undoStack' : 'redoStack'
    const earlier = manager[stack]
    const step = earlier.pop() as Step
    manager[stack] = [step]
    this.#doc.once('beforeTransaction', () => {
      manager[stack] = earlier
      // R6: what somebody else has deleted as well comes back with the undo of either.
      if (way === 'undo') for (const id of this.#buried.get(step) ?? []) this.#bearEntry(id)
    })
    manager[way]()
  }

  #bearEntry(id: string): void {
    for (const name of ENTRY_MAPS) bear(entryOf(this.#reader.types[name], id))
  }

  /** What is known of a step goes on to the one that takes its reversal back. */
  #handOn(step: Step, way: 'undo' | 'redo', before: BeforeUndo): void {
    const next = (way === 'undo' ? this.#manager.redoStack : this.#manager.undoStack).at(-1)
    const touched = this.#touched.get(step)
    if (!next || !touched || this.#touched.has(next)) return
    this.#touched.set(next, touched)
    if (way === 'redo') this.#buried.set(next, newlyBuried(this.#reader, before))
  }

  destroy(): void {
    this.#manager.destroy()
  }
}

/**
 * Whether nobody sees a difference; the trash is not looked at while one undoes. An undo and its guards are two
 * transactions: what came and went between them is another value that says the same.
 */
function isShownAlike(a: Rca, b: Rca, touched: Iterable<CauseId>): boolean {
  const isSamePart = (key: keyof Rca) =>
    key === 'trash' || key === 'causes' || key === 'children' || isEqual(a[key], b[key])
  if (!(Object.keys(a) as (keyof Rca)[]).every(isSamePart) || a.causes.size !== b.causes.size) return false
  for (const id of touched) {
    const before = a.causes.get(id)
    const after = b.causes.get(id)
    if (!isEqual(before, after)) return false
    if (before && !isEqual(a.children.get(before.parent), b.children.get(before.parent))) return false
  }
  return true
}
