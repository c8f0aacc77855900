import { type CauseId, isVirtualParent, type Result, refuse } from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { planMove } from './move-causes.ts'

/** Moves a cause one level up, behind its parent. What followed it stays where it is. */
export const promoteCause = (editor: RcaEditor, { id }: { readonly id: CauseId }): Result<void> =>
  editor.run(bench => {
    const cause = findCause(bench, id)
    if (!cause.ok) return cause
    const { parent } = cause.value.node
    if (isVirtualParent(parent)) return refuse('fixed-place', 'It is at the first level already.')
    const above = findCause(bench, parent)
    if (!above.ok) return above
    return planMove(bench, { ids: [id], parent: above.value.node.parent, after: parent })
  })
