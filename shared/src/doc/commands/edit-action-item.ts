import { type ActionItemId, ok, type Result } from '../../model/index.ts'
import { type ActionItemFields, actionItemValues } from '../action-item-values.ts'
import { buryEntry } from '../bury-entry.ts'
import { cleanLabel } from '../clean-text.ts'
import { dayFromToday } from '../day-from-today.ts'
import { findActionItem } from '../find-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { replaceText } from '../replace-text.ts'
import { textOf } from '../schema.ts'
import { setValue } from '../set-value.ts'

export type EditActionItemArgs = { readonly id: ActionItemId; readonly text?: string } & ActionItemFields

/**
 * Changes the given fields of an action item: who, until when, where it hangs, what became of it. Done without a
 * day is done today; open again forgets the day and the reason.
 */
export const editActionItem = (
  editor: RcaEditor,
  { id, text, ...fields }: EditActionItemArgs,
): Result<void> =>
  editor.run(bench => {
    const entry = findActionItem(bench, id)
    if (!entry.ok) return entry
    const item = entry.value
    const values = actionItemValues(bench, {
      ...consequences(fields.state, dayFromToday(bench, 0)),
      ...fields,
    })
    if (!values.ok) return values
    const label = textOf(item, 'text')
    const words = cleanLabel(text ?? '', label?.length)
    if (!words.ok) return words
    const write = () => {
      if (text !== undefined && label) replaceText(label, words.value)
      if (fields.owners)
        for (const key of Array.from(item.keys()))
          if (key.startsWith('owner:') && !(key in values.value)) item.delete(key)
      for (const [key, value] of Object.entries(values.value)) setValue(item, key, value)
    }
    return ok({ value: undefined, write })
  })

function consequences(state: ActionItemFields['state'], today: string): ActionItemFields {
  if (state === 'done') return { doneAt: today, stateReason: '' }
  if (state === undefined) return {}
  return state === 'dropped' ? { doneAt: null } : { doneAt: null, stateReason: '' }
}

export const removeActionItem = (editor: RcaEditor, { id }: { readonly id: ActionItemId }): Result<void> =>
  editor.run(bench => {
    const entry = findActionItem(bench, id)
    if (!entry.ok) return entry
    return ok({ value: undefined, write: () => buryEntry(bench, entry.value), buries: [id] })
  })
