import {
  type CauseId,
  childrenOf,
  isVirtualParent,
  type ParentId,
  type Result,
  refuse,
} from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import { planEach } from '../plan-each.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { planMove, topmostOf } from './move-causes.ts'

/** Moves causes one level up, each behind its parent, siblings in their order. What followed them stays where it is. */
export const promoteCauses = (
  editor: RcaEditor,
  { ids }: { readonly ids: readonly CauseId[] },
): Result<void> =>
  editor.run(bench => {
    const parents = new Set<ParentId>()
    for (const id of topmostOf(bench.rca, ids)) {
      const cause = findCause(bench, id)
      if (!cause.ok) return cause
      parents.add(cause.value.node.parent)
    }
    return planEach(parents, parent => {
      if (isVirtualParent(parent)) return refuse('fixed-place', 'It is at the first level already.')
      const above = findCause(bench, parent)
      if (!above.ok) return above
      const moving = childrenOf(bench.rca, parent).filter(id => ids.includes(id))
      return planMove(bench, { ids: moving, parent: above.value.node.parent, after: parent })
    })
  })
