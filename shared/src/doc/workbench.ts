import type * as Y from 'yjs'
import type { Rca, Result } from '../model/index.ts'
import type { EditorContext } from './editor-context.ts'
import type { RcaReader } from './rca-reader.ts'
import type { RcaTypes } from './schema.ts'
import type { Typing } from './typing-run.ts'

/** What a command has before it while it plans and writes. */
export interface Workbench extends EditorContext {
  readonly doc: Y.Doc
  readonly types: RcaTypes
  readonly reader: RcaReader
  readonly rca: Rca
}

/** What a command is going to do. Making it changes nothing. */
export interface Plan<Value> {
  readonly value: Value
  /** Makes containers, born dead: never undone, so that nobody's words in them can vanish with an undo. */
  readonly create?: () => void
  /** The change itself: what an undo takes back. */
  readonly write?: () => void
  /** Given for typing: an edit that begins where the last one in the same text ended belongs to the same step. */
  readonly typing?: Typing
  /** The entries that it deletes: they come back with its undo, even if somebody else has deleted them as well. */
  readonly buries?: Iterable<string>
}

export type Planner<Value> = (bench: Workbench) => Result<Plan<Value>>

export interface StepOptions {
  /** True for what leaves no undo step. */
  readonly isUntracked?: boolean
  /** An entry that vanishes: the steps about nothing else are forgotten with it. */
  readonly forgets?: string
}
