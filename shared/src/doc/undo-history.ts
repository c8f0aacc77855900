import * as Y from 'yjs'
import { type CauseId, ok, type Rca, type Result, refuse } from '../model/index.ts'
import { isEqual } from './keep-equal.ts'
import type { UserOrigin } from './origins.ts'
import type { UndoOutcome } from './rca-editor.ts'
import type { RcaReader } from './rca-reader.ts'
import { settle } from './settle.ts'
import { guardUndo, rememberBefore } from './undo-guards.ts'
import type { StepOptions } from './workbench.ts'

/** Typing goes on in the same step until a pause of this many milliseconds. */
const PAUSE = 1000

/** One person's own undo: one step per command, a run of typing in one text is one step. */
export class UndoHistory {
  readonly #doc: Y.Doc
  readonly #reader: RcaReader
  readonly #manager: Y.UndoManager
  readonly #now: () => number
  /** The latest step before a command writes: what comes on top of it is the command's own. */
  #stepBefore: unknown
  #typing: { subject: string; caret: number; at: number } | null = null

  constructor(doc: Y.Doc, reader: RcaReader, origin: UserOrigin, now: () => number) {
    this.#doc = doc
    this.#reader = reader
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
    this.#typing = null
    this.#manager.stopCapturing()
  }

  /** Called before a command writes: begins a step, or goes on with the typing of the last one. */
  begin({ subject, typing }: StepOptions): void {
    const run = this.#typing
    const now = this.#now()
    const goesOn =
      typing !== undefined &&
      run !== null &&
      run.subject === subject &&
      now - run.at < PAUSE &&
      (run.caret === typing.from || run.caret === typing.to)
    if (!goesOn) this.endStep()
    this.#stepBefore = this.#manager.undoStack.at(-1)
    if (typing && subject !== undefined) this.#typing = { subject, caret: typing.caret, at: now }
  }

  /** Called after a command has written. */
  mark(subject: string | undefined): void {
    const step = this.#manager.undoStack.at(-1)
    if (step && step !== this.#stepBefore && subject !== undefined) step.meta.set('subject', subject)
  }

  /** Forgets the latest steps that are about nothing but this subject. */
  forget(subject: string): void {
    this.endStep()
    const { undoStack } = this.#manager
    while (undoStack.at(-1)?.meta.get('subject') === subject) undoStack.pop()
  }

  undo = (): Result<UndoOutcome> => this.#revert(() => this.#manager.undo(), 'Nothing of yours to undo.')
  redo = (): Result<UndoOutcome> => this.#revert(() => this.#manager.redo(), 'Nothing to redo.')

  #revert(step: () => unknown, nothing: string): Result<UndoOutcome> {
    this.endStep()
    settle(this.#doc, this.#reader)
    // A step that others have overtaken shows no effect: go on to one that does.
    for (;;) {
      const shown = this.#reader.rca
      const before = rememberBefore(this.#reader)
      this.#reader.tree.remember(before.causes)
      const done = step() !== null
      const kept = guardUndo(this.#doc, this.#reader, before)
      this.#reader.tree.remember(null)
      this.endStep()
      if (!done) return refuse('nothing-to-undo', nothing)
      if (kept !== null || !isShownAlike(shown, this.#reader.rca, before.causes.keys())) return ok({ kept })
    }
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
    key === 'trash' || key === 'causes' || key === 'children' || a[key] === b[key]
  if (!(Object.keys(a) as (keyof Rca)[]).every(isSamePart) || a.causes.size !== b.causes.size) return false
  for (const id of touched) {
    const before = a.causes.get(id)
    const after = b.causes.get(id)
    if (!isEqual(before, after)) return false
    if (before && !isEqual(a.children.get(before.parent), b.children.get(before.parent))) return false
  }
  return true
}
