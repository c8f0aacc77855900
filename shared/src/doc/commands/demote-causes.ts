import { type CauseId, childrenOf, type Result, refuse } from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import { planEach } from '../plan-each.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { planMove, topmostOf } from './move-causes.ts'

/** Moves causes one level down, each as the last one under the nearest sibling above it that stays. */
export const demoteCauses = (
  editor: RcaEditor,
  { ids }: { readonly ids: readonly CauseId[] },
): Result<void> =>
  editor.run(bench => {
    const byNewParent = new Map<CauseId, CauseId[]>()
    const moving = new Set(topmostOf(bench.rca, ids))
    for (const id of moving) {
      const cause = findCause(bench, id)
      if (!cause.ok) return cause
      const siblings = childrenOf(bench.rca, cause.value.node.parent)
      const above = siblings
        .slice(0, siblings.indexOf(id))
        .reverse()
        .find(other => !moving.has(other))
      if (above === undefined) return refuse('no-place', 'There is no cause above it to go under.')
      byNewParent.set(
        above,
        siblings.filter(other => other === id || byNewParent.get(above)?.includes(other)),
      )
    }
    return planEach(byNewParent, ([parent, below]) => planMove(bench, { ids: below, parent }))
  })
