import { intentInText, type Keystroke, placeOf } from '../editing/index.ts'
import { boxOf } from '../ui-store/index.ts'
import { type CommandContext, rcaOf } from './command.ts'
import { performIntent, storedStateOf, typeInto } from './perform-intent.ts'

/**
 * Types what was pressed before the page stood into the box that has the caret, as if its field had been there. What
 * comes after the end of editing had no place to go, and goes nowhere.
 */
export function typeAhead(context: CommandContext, keys: readonly Pick<Keystroke, 'key' | 'shift'>[]): void {
  for (const { key, shift } of keys) {
    const { editing } = context.ui.getState()
    const id = editing && boxOf(editing.target)
    const place = id === null ? null : placeOf(rcaOf(context), id)
    if (id === null || !place) return
    const isTyping = [...key].length === 1
    const press: Keystroke = { key, shift, alt: false, mod: false, isTyping, isComposing: false }
    if (!performIntent(context, id, intentInText(press, storedStateOf(context, id), place), press))
      typeInto(context, id, press)
  }
}
