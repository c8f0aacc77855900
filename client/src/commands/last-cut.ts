import type { CauseId, DeletionId } from 'shared/model'

/** What was cut last: pasted here again it moves, with everything that a list of texts would lose. */
export interface LastCut {
  readonly text: string
  readonly deletion: DeletionId
  readonly ids: readonly CauseId[]
}
