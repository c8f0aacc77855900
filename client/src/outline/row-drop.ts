import { type CauseId, childrenOf, isWithin, PARKED, type ParentId, type Rca } from 'shared/model'
import type { OutlineRow } from './outline-rows.ts'

/** Where causes that are dragged would go, and the row at which that is shown. */
export interface RowDrop {
  readonly parent: ParentId
  /** The sibling before them; null: they become the first. */
  readonly after: CauseId | null
  readonly row: OutlineRow['id']
  readonly shown: 'before' | 'after' | 'into'
}

/** Parts of a row's height at its top and bottom in which a drop means beside it; between them, into it. */
const BESIDE = 0.3

/**
 * What a drop on a row means, at `part` of its height (0 its top, 1 its bottom). Below an open row it means its first
 * child, since that is where the line is seen. Null where it cannot go: under itself, or beside the problem.
 */
export function rowDrop(
  rca: Rca,
  row: OutlineRow,
  part: number,
  dragged: readonly CauseId[],
): RowDrop | null {
  const isUnderItself = (parent: ParentId) => dragged.some(id => isWithin(rca, parent, id))
  const drop = (parent: ParentId, after: CauseId | null, shown: RowDrop['shown']): RowDrop | null =>
    isUnderItself(parent) || parent === PARKED ? null : { parent, after, row: row.id, shown }
  const last = (parent: ParentId) =>
    childrenOf(rca, parent)
      .filter(id => !dragged.includes(id))
      .at(-1) ?? null

  const { cause } = row
  if (part > 1 - BESIDE && row.isExpanded) return drop(row.id, null, 'after')
  if (cause && part < BESIDE)
    return drop(cause.parent, siblingBefore(rca, cause.parent, cause.id, dragged), 'before')
  if (cause && part > 1 - BESIDE)
    return dragged.includes(cause.id) ? null : drop(cause.parent, cause.id, 'after')
  return drop(row.id, last(row.id), 'into')
}

function siblingBefore(rca: Rca, parent: ParentId, id: CauseId, dragged: readonly CauseId[]): CauseId | null {
  const siblings = childrenOf(rca, parent)
  const before = siblings.slice(0, siblings.indexOf(id)).filter(other => !dragged.includes(other))
  return before.at(-1) ?? null
}
