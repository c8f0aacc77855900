import { type CauseId, type Result, refuse } from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { planMove } from './move-causes.ts'

/** Makes the place where a recovered cause is shown its own. */
export const keepRecovered = (editor: RcaEditor, { id }: { readonly id: CauseId }): Result<void> =>
  editor.run(bench => {
    const cause = findCause(bench, id)
    if (!cause.ok) return cause
    const { node } = cause.value
    if (!node.recovered) return refuse('bad-value', 'It is at its own place.')
    return planMove(bench, { ids: [id], parent: node.parent })
  })
