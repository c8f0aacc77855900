import { type ActionItemId, DEFAULT_DUE_DAYS, ok, type Result } from '../../model/index.ts'
import { type ActionItemFields, actionItemValues } from '../action-item-values.ts'
import { checkCounts } from '../check-limits.ts'
import { cleanLabel } from '../clean-text.ts'
import { dayFromToday } from '../day-from-today.ts'
import { planEntry } from '../make-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'

export type AddActionItemArgs = { readonly text: string } & ActionItemFields

/** Adds an action item, on a cause or on the whole RCA. Without `due` it is due in a week; null: open-ended. */
export function addActionItem(
  editor: RcaEditor,
  { text, ...fields }: AddActionItemArgs,
): Result<ActionItemId> {
  const id = editor.newId() as ActionItemId
  return editor.run(bench => {
    const room = checkCounts(bench.rca, { actionItems: 1 })
    if (!room.ok) return room
    const words = cleanLabel(text)
    if (!words.ok) return words
    const values = actionItemValues(bench, { due: dayFromToday(bench, DEFAULT_DUE_DAYS), ...fields })
    if (!values.ok) return values
    const content = {
      text: { key: 'text', value: words.value },
      values: { ...values.value, at: bench.now() },
    } as const
    return ok({ value: id, ...planEntry(bench, bench.types.actionItems, id, content) })
  })
}
