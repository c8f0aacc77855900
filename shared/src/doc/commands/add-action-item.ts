import { type ActionItemId, DEFAULT_DUE_DAYS, LIMITS, ok, type Result, refuse } from '../../model/index.ts'
import { type ActionItemFields, actionItemValues } from '../action-item-values.ts'
import { cleanParagraph } from '../clean-text.ts'
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
    if (bench.rca.actionItems.size >= LIMITS.actionItems)
      return refuse('over-limit', `This page holds at most ${LIMITS.actionItems} action items.`)
    const words = cleanParagraph(text)
    if (words.length > LIMITS.label)
      return refuse('text-too-long', `An action item is at most ${LIMITS.label} characters.`)
    const values = actionItemValues(bench, { due: dayFromToday(bench, DEFAULT_DUE_DAYS), ...fields })
    if (!values.ok) return values
    const content = {
      text: { key: 'text', value: words },
      values: { ...values.value, at: bench.now() },
    } as const
    return ok({ value: id, ...planEntry(bench, bench.types.actionItems, id, content) })
  })
}
