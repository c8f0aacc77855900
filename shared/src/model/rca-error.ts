/** Every way in which input from a person, a peer or a file can be refused. Each has one message, in the words of the screen. */
export type RcaErrorCode =
  | 'unknown-cause'
  | 'unknown-action-item'
  | 'unknown-evidence'
  | 'unknown-moment'
  | 'unknown-person'
  | 'unknown-deletion'
  | 'fixed-place'
  | 'own-subtree'
  | 'no-place'
  | 'too-many-causes'
  | 'too-deep'
  | 'text-too-long'
  | 'bad-value'
  | 'read-only'
  | 'nothing-to-undo'
  | 'empty-import'
  | 'malformed-import'
  | 'import-too-big'
  | 'over-limit'
  | 'busy'

/** A refusal: what happened and what to do, in one sentence that a person can act on. */
export class RcaError extends Error {
  override readonly name = 'RcaError'
  readonly code: RcaErrorCode

  constructor(code: RcaErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Throws when one of our own invariants is broken; never for input from outside, which gets a `Result`. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`)
}
