import { type CauseId, childrenOf, type Result, refuse } from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { planMove } from './move-causes.ts'

/** Moves a cause one level down, as the last one under the sibling above it. */
export const demoteCause = (editor: RcaEditor, { id }: { readonly id: CauseId }): Result<void> =>
  editor.run(bench => {
    const cause = findCause(bench, id)
    if (!cause.ok) return cause
    const siblings = childrenOf(bench.rca, cause.value.node.parent)
    const above = siblings[siblings.indexOf(id) - 1]
    if (above === undefined) return refuse('no-place', 'There is no cause above it to go under.')
    return planMove(bench, { ids: [id], parent: above })
  })
