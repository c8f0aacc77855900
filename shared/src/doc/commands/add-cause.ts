import { type CauseId, type CauseKind, HEAD, ok, type ParentId, type Result } from '../../model/index.ts'
import { checkCounts, checkDepth } from '../check-limits.ts'
import { cleanLabel } from '../clean-text.ts'
import { findParent } from '../find-entry.ts'
import { gapAt } from '../gap.ts'
import { kindAt } from '../kind-at.ts'
import { planEntry } from '../make-entry.ts'
import { orderBetween } from '../order-key.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { lighterSide } from '../side-at.ts'

export interface AddCauseArgs {
  readonly parent: ParentId
  /** The sibling before it; null: the first; absent: the last. */
  readonly after?: CauseId | null
  readonly text?: string
  /** Absent: what the place asks for. */
  readonly kind?: CauseKind
}

/** Adds a cause under a parent. Its first bones are what their neighbours are, impacts where there are none. */
export function addCause(
  editor: RcaEditor,
  { parent, after, text = '', kind }: AddCauseArgs,
): Result<CauseId> {
  const id = editor.newId() as CauseId
  return editor.run(bench => {
    const found = findParent(bench, parent)
    if (!found.ok) return found
    const room = checkCounts(bench.rca, { causes: 1 })
    if (!room.ok) return room
    const depth = checkDepth(bench.rca, parent, 1)
    if (!depth.ok) return depth
    const label = cleanLabel(text)
    if (!label.ok) return label
    const gap = gapAt(bench, parent, after)
    const order = orderBetween(gap.orderBefore, gap.orderAfter, bench.random)
    const content = {
      text: { key: 'label', value: label.value },
      values: {
        birth: { parent, order, by: bench.by, at: bench.now() },
        kind: kind ?? kindAt(bench.rca, parent, gap.after),
        side: parent === HEAD ? lighterSide(bench.rca) : null,
      },
    } as const
    return ok({ value: id, ...planEntry(bench, bench.types.causes, id, content, parent) })
  })
}
