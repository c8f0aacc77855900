import {
  type CauseId,
  type CauseKind,
  HEAD,
  LIMITS,
  ok,
  type ParentId,
  type Result,
  refuse,
} from '../../model/index.ts'
import { checkRoom } from '../cause-limits.ts'
import { cleanParagraph } from '../clean-text.ts'
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
    const room = checkRoom(bench.rca, parent, 1, 1)
    if (!room.ok) return room
    const label = cleanParagraph(text)
    if (label.length > LIMITS.label)
      return refuse('text-too-long', `A cause is at most ${LIMITS.label} characters.`)
    const gap = gapAt(bench, parent, after)
    const order = orderBetween(gap.orderBefore, gap.orderAfter, bench.random)
    const content = {
      text: { key: 'label', value: label },
      values: {
        birth: { parent, order, by: bench.by, at: bench.now() },
        kind: kind ?? kindAt(bench.rca, parent, gap.after),
        side: parent === HEAD ? lighterSide(bench.rca) : null,
      },
    } as const
    return ok({ value: id, ...planEntry(bench, bench.types.causes, id, content, parent) })
  })
}
