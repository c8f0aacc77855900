import { type CauseId, childrenOf, type Result, refuse } from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { planMove } from './move-causes.ts'

export interface ReorderCauseArgs {
  readonly id: CauseId
  readonly by: -1 | 1
}

/** Exchanges a cause with its neighbour before (−1) or behind it (1). */
export const reorderCause = (editor: RcaEditor, { id, by }: ReorderCauseArgs): Result<void> =>
  editor.run(bench => {
    const cause = findCause(bench, id)
    if (!cause.ok) return cause
    const { parent } = cause.value.node
    // Recovered siblings have no order of their own here: nothing changes places with them.
    const { causes } = bench.rca
    const siblings = childrenOf(bench.rca, parent).filter(
      other => other === id || !causes.get(other)?.recovered,
    )
    const index = siblings.indexOf(id)
    const neighbour = siblings[index + by]
    if (neighbour === undefined)
      return refuse('no-place', by < 0 ? 'It is the first one already.' : 'It is the last one already.')
    return planMove(bench, { ids: [id], parent, after: by > 0 ? neighbour : (siblings[index - 2] ?? null) })
  })
