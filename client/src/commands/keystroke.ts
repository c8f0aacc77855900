import { type KeyBindingPress, matchKeyBindingPress, parseKeybinding } from 'tinykeys'
import type { Keystroke } from '../editing/index.ts'
import { isApple, isComposing } from '../ui/index.ts'
import type { KeyScope } from './command.ts'
import { type CommandId, commandIds, commandOf } from './command-table.ts'

/** What a press is for typing. AltGr writes letters, on Apple's keyboards so does Option. */
export function keystrokeOf(event: KeyboardEvent, onApple = isApple()): Keystroke {
  const isAltGraph = event.getModifierState('AltGraph')
  const mod = (event.ctrlKey || event.metaKey) && !isAltGraph
  const isPrintable = [...event.key].length === 1 || event.key === 'Dead' || event.key === 'Process'
  const alt = event.altKey && !isAltGraph
  return {
    key: event.key,
    shift: event.shiftKey,
    alt,
    mod,
    isTyping: isPrintable && !mod && (!alt || onApple),
    isComposing: isComposing(event),
  }
}

/** Where the focus is, as far as keys care. */
export interface KeyPlace {
  readonly isInTree: boolean
  /** In the field of a collaborative text. */
  readonly isInText: boolean
  /** In any other field. */
  readonly isInPlainField: boolean
}

const reaches: Readonly<Record<KeyScope, (place: KeyPlace) => boolean>> = {
  everywhere: () => true,
  document: place => !place.isInPlainField,
  tree: place => place.isInTree && !place.isInPlainField,
  boxes: place => place.isInTree && !place.isInText && !place.isInPlainField,
  browser: () => false,
}

const FUNCTION_KEY = /^F\d+$/

/**
 * The commands whose keys these are, in the order of the table; the first that is enabled runs. Keys without Ctrl, ⌘ or
 * Alt are not looked up here but for function keys and `?`: what Tab, Enter, Delete and letters mean depends on the
 * text and the place (`typing-intent`).
 */
export function commandsFor(
  event: KeyboardEvent,
  place: KeyPlace,
  onApple = isApple(),
): readonly CommandId[] {
  const press = keystrokeOf(event, onApple)
  if (press.isComposing) return []
  const isText = place.isInText || place.isInPlainField
  const isBare = !press.mod && !press.alt
  if (isBare && !FUNCTION_KEY.test(event.key) && (isText || event.key !== '?')) return []
  // On Apple's keyboards Option writes letters and walks by words: in a text it is the text's.
  if (isText && press.alt && !press.mod && onApple && !/^Arrow(Up|Down)$/.test(event.key)) return []
  return commandIds.filter(id => {
    const { keys, scope } = commandOf(id)
    return reaches[scope](place) && keys.some(binding => matches(event, binding, onApple))
  })
}

function matches(event: KeyboardEvent, binding: string, onApple: boolean): boolean {
  const press = parseKeybinding(binding)[0]
  if (!press) return false
  if (matchKeyBindingPress(event, press)) return true
  // Option+C is "ç": there the key on the keyboard counts, not the letter.
  const [mods, key] = press
  const byCode: KeyBindingPress = [mods, typeof key === 'string' ? `Key${key.toUpperCase()}` : key]
  return mods.includes('Alt') && onApple && matchKeyBindingPress(event, byCode)
}
