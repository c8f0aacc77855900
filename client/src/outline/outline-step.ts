import { type CauseId, causeOf, PARKED, type ParentId, type Rca } from 'shared/model'
import type { Direction } from '../ui-store/index.ts'
import type { OutlineRow } from './outline-rows.ts'

/** What an arrow does in a tree of rows, as the ARIA practice for trees has it. */
export type OutlineStep =
  | { readonly does: 'go'; readonly to: ParentId }
  | { readonly does: 'toggle'; readonly id: CauseId }
  | { readonly does: 'stay' }

const STAY: OutlineStep = { does: 'stay' }

/** Up and down walk the rows; right opens, then goes to the first child; left closes, then goes to the parent. */
export function outlineStep(
  rca: Rca,
  rows: readonly OutlineRow[],
  from: ParentId,
  direction: Direction,
): OutlineStep {
  const at = rows.findIndex(row => row.id === from)
  const row = rows[at]
  if (!row) return STAY
  const go = (to: ParentId | undefined): OutlineStep => (to === undefined ? STAY : { does: 'go', to })
  switch (direction) {
    case 'up':
      return go(rows[at - 1]?.id)
    case 'down':
      return go(rows[at + 1]?.id)
    case 'right':
      if (!row.isExpandable) return STAY
      return row.isExpanded ? go(rows[at + 1]?.id) : row.cause ? { does: 'toggle', id: row.cause.id } : STAY
    case 'left': {
      if (row.isExpanded && row.cause) return { does: 'toggle', id: row.cause.id }
      const parent = causeOf(rca, from)?.parent
      return parent === PARKED ? STAY : go(rows.find(other => other.id === parent)?.id)
    }
  }
}
