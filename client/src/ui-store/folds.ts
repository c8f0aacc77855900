import type { CauseId, ParentId } from 'shared/model'
import type { UiState } from './ui-state.ts'

export type Folds = Pick<UiState, 'view' | 'collapsed' | 'deepFolds'>

/**
 * Whether what lies below a cause is out of sight in the view that stands. What a person folds is folded in every view;
 * what the drawing has folded of itself is so in drawings alone: the outline is for typing and reading.
 */
export const isFolded = ({ view, collapsed, deepFolds }: Folds, id: ParentId): boolean =>
  collapsed.has(id as CauseId) || (view !== 'outline' && deepFolds?.has(id as CauseId) === true)

/** All that is folded in a drawing. */
export const foldsOfDrawing = ({ collapsed, deepFolds }: Omit<Folds, 'view'>): ReadonlySet<CauseId> =>
  deepFolds === null || deepFolds.size === 0 ? collapsed : new Set([...collapsed, ...deepFolds])

/** A set without some of its members; the same set where it has none of them. */
export function without<Value>(set: ReadonlySet<Value>, values: Iterable<Value>): ReadonlySet<Value> {
  const rest = new Set(set)
  for (const value of values) rest.delete(value)
  return rest.size === set.size ? set : rest
}
