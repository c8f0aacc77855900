import {
  ancestorsOf,
  type CauseId,
  type CauseTree,
  childrenOf,
  HEAD,
  isWithin,
  ok,
  type ParentId,
  type Result,
  refuse,
} from '../../model/index.ts'
import { checkDepth, heightOf } from '../check-limits.ts'
import { findCause, findParent } from '../find-entry.ts'
import { gapAt } from '../gap.ts'
import { kindAfterMove } from '../kind-at.ts'
import { ordersBetween } from '../order-key.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { setValue } from '../set-value.ts'
import { lighterSide } from '../side-at.ts'
import type { Plan, Workbench } from '../workbench.ts'
import { writeEdge } from '../write-edge.ts'

export interface MoveCausesArgs {
  /** Those that lie under another of them go along with it. */
  readonly ids: readonly CauseId[]
  readonly parent: ParentId
  /** The sibling before them; null: they become the first; absent: the last. */
  readonly after?: CauseId | null
}

/** Puts causes, each with what lies under it, side by side under a parent. Refused under themselves. */
export const moveCauses = (editor: RcaEditor, args: MoveCausesArgs): Result<void> =>
  editor.run(bench => planMove(bench, args))

export function planMove(bench: Workbench, { ids, parent, after }: MoveCausesArgs): Result<Plan<void>> {
  const { rca } = bench
  for (const id of ids) {
    const cause = findCause(bench, id)
    if (!cause.ok) return cause
  }
  const there = findParent(bench, parent)
  if (!there.ok) return there
  if (ids.some(id => isWithin(rca, parent, id)))
    return refuse('own-subtree', 'A cause cannot lie under itself.')
  const tops = topmostOf(rca, ids)
  for (const id of tops) {
    const depth = checkDepth(rca, parent, heightOf(rca, id))
    if (!depth.ok) return depth
  }
  const moving = new Set(tops)
  const gap = gapAt(bench, parent, after, moving)
  if (isThere(bench, parent, gap.after, tops)) return ok({ value: undefined })
  const orders = ordersBetween(gap.orderBefore, gap.orderAfter, tops.length, bench.random)
  const side = parent === HEAD ? lighterSide(rca) : null
  const write = () => {
    tops.forEach((id, index) => {
      const record = bench.reader.tree.records.get(id)
      if (!record) return
      writeEdge(record, { parent, order: orders[index] ?? '' })
      const kind = kindAfterMove(rca, record.body.kind, parent, gap.after)
      if (rca.causes.get(id)?.parent !== parent) setValue(record.entry, 'kind', kind)
      if (side && !record.entry.has('side')) record.entry.set('side', side)
    })
  }
  return ok({ value: undefined, write })
}

/** Each once, without those that lie under another of them. */
export function topmostOf(rca: CauseTree, ids: readonly CauseId[]): readonly CauseId[] {
  const named = new Set(ids)
  return Array.from(named).filter(id => !ancestorsOf(rca, id).some(above => named.has(above.id)))
}

/** Whether the causes already follow `after` under the parent, in this order, at home and not merely kept there. */
function isThere(
  bench: Workbench,
  parent: ParentId,
  after: CauseId | null,
  ids: readonly CauseId[],
): boolean {
  const siblings = childrenOf(bench.rca, parent)
  const from = after === null ? 0 : siblings.indexOf(after) + 1
  return ids.every(
    (id, index) => siblings[from + index] === id && bench.rca.causes.get(id)?.recovered === null,
  )
}
