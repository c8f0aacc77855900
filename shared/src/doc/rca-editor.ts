import type * as Y from 'yjs'
import type { Rca, Result } from '../model/index.ts'
import type { EditorContext } from './editor-context.ts'
import type { UserOrigin } from './origins.ts'
import type { Planner, StepOptions } from './workbench.ts'

/** What an undo or a redo did. `kept` names what stayed where somebody else had put it meanwhile. */
export interface UndoOutcome {
  /** Null when everything could be taken back, else a sentence for the person. */
  readonly kept: string | null
}

/** One person's hand on one document: what commands run on. One for each open document. */
export interface RcaEditor extends EditorContext {
  readonly doc: Y.Doc
  /** Compared by identity: the undo of this person follows this origin alone. */
  readonly origin: UserOrigin
  /** The document as everybody sees it now. A new value after each change; unchanged parts keep their identity. */
  readonly rca: () => Rca
  /**
   * Called after `rca()` has become another value: once for a command, an undo or a redo, once for each transaction of
   * others; it hears whether this person did it. Returns the end of the subscription.
   * A listener may not run a command: it is called while the transaction that told it is being finished.
   */
  readonly subscribe: (listener: (isOwn: boolean) => void) => () => void
  readonly undo: () => Result<UndoOutcome>
  readonly redo: () => Result<UndoOutcome>
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /** Ends a run of typing: what is typed next is a step of its own. */
  readonly endUndoStep: () => void
  readonly destroy: () => void
  /**
   * What every command is made of, and nothing else uses: plans against the document as it is, and only when the
   * plan is not a refusal settles open conflicts and writes, as one undo step.
   */
  readonly run: <Value>(plan: Planner<Value>, options?: StepOptions) => Result<Value>
}
