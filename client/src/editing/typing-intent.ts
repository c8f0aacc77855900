import type { Direction } from '../ui-store/index.ts'

/** One press of a key, as far as typing cares. `mod` is Ctrl or ⌘, and never set by AltGr. */
export interface Keystroke {
  readonly key: string
  readonly shift: boolean
  readonly alt: boolean
  readonly mod: boolean
  /** Whether the press writes a character into a text: letters, digits, blanks, dead keys, the first key of an IME. */
  readonly isTyping: boolean
  /** Whether an input method is composing: every key is its own then. */
  readonly isComposing: boolean
}

/** Where the box stands. A parked line is a `parked` box; what hangs under it is a `cause`. */
export interface Place {
  readonly box: 'head' | 'bone' | 'cause' | 'parked'
  readonly hasSiblingAbove: boolean
  readonly hasChildren: boolean
}

/** The text that is edited and the caret in it; a selection has `start` before `end`. */
export interface TextState {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether the caret is on the first or last line as drawn, so that an arrow would leave the text. */
  readonly isFirstLine: boolean
  readonly isLastLine: boolean
}

/** What a key means. Only `native` is the browser's; after every other the default is prevented. */
export type Intent =
  | { readonly does: 'native' }
  | { readonly does: 'nothing' }
  | { readonly does: 'add-child' | 'add-sibling' | 'promote' | 'demote' | 'delete' }
  /** The empty cause goes, and an empty one opens beside its parent. */
  | { readonly does: 'rise' }
  /** The empty cause goes, and with it editing. */
  | { readonly does: 'finish' }
  /** The empty cause goes, the caret returns to the one before it. */
  | { readonly does: 'remove-empty' }
  | { readonly does: 'leave-text' }
  | { readonly does: 'leave-tree' }
  /** The caret goes to the end of the selected box, and the key is typed there. */
  | { readonly does: 'type-at-end' }
  | { readonly does: 'move-selection'; readonly direction: Direction; readonly isExtending: boolean }
  /** The caret goes on in the box above or below. */
  | { readonly does: 'step'; readonly direction: 'up' | 'down' }

const NATIVE: Intent = { does: 'native' }
const NOTHING: Intent = { does: 'nothing' }

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** A key while a box is selected and no text has the caret. Keys with Ctrl, ⌘ or Alt belong to the table of commands. */
export function intentOnSelection(press: Keystroke, place: Place): Intent {
  if (press.isComposing) return { does: 'type-at-end' }
  if (press.isTyping) return { does: 'type-at-end' }
  if (press.mod || press.alt) return NATIVE
  const direction = arrows[press.key]
  if (direction) return { does: 'move-selection', direction, isExtending: press.shift }
  switch (press.key) {
    case 'Enter':
      return press.shift ? NOTHING : { does: place.box === 'head' ? 'add-child' : 'add-sibling' }
    case 'Tab':
      return { does: press.shift ? 'promote' : 'add-child' }
    case 'Delete':
    case 'Backspace':
      return place.box === 'head' ? NOTHING : { does: 'delete' }
    case 'Escape':
      return { does: 'leave-tree' }
    default:
      return NATIVE
  }
}

/** A key while the text of a box has the caret. */
export function intentInText(press: Keystroke, text: TextState, place: Place): Intent {
  if (press.isComposing || press.mod || press.alt) return NATIVE
  const isEmpty = text.text === ''
  const canVanish = isEmpty && !place.hasChildren && place.box !== 'head'
  switch (press.key) {
    case 'Escape':
      return { does: 'leave-text' }
    case 'Enter':
      // A label is one paragraph: there is no line break to type.
      if (press.shift) return NOTHING
      if (place.box === 'head') return { does: 'add-child' }
      if (!canVanish) return { does: 'add-sibling' }
      return { does: place.box === 'cause' ? 'rise' : 'finish' }
    case 'Tab':
      if (press.shift) return { does: 'promote' }
      if (!isEmpty || place.box === 'head') return { does: 'add-child' }
      return place.hasSiblingAbove ? { does: 'demote' } : NOTHING
    case 'Backspace':
      return canVanish ? { does: 'remove-empty' } : NATIVE
    case 'ArrowUp':
      return !press.shift && text.isFirstLine ? { does: 'step', direction: 'up' } : NATIVE
    case 'ArrowDown':
      return !press.shift && text.isLastLine ? { does: 'step', direction: 'down' } : NATIVE
    default:
      return NATIVE
  }
}

/** Letters that turn an empty cause into something else as soon as the blank is typed. */
const shorthands: Readonly<Record<string, 'action-item' | 'stop'>> = {
  '! ': 'action-item',
  '[ ] ': 'action-item',
  '= ': 'stop',
}

/**
 * What a just-typed text turns its cause into; null for an ordinary text. Only a whole label counts, of a cause with
 * nothing under it. A first bone can be an action item of the whole RCA, but no reason to stop: there is no chain yet.
 */
export function shorthandOf(text: string, place: Place): 'action-item' | 'stop' | null {
  const meant = Object.hasOwn(shorthands, text) ? shorthands[text] : undefined
  if (!meant || place.hasChildren || place.box === 'head' || place.box === 'parked') return null
  return meant === 'stop' && place.box === 'bone' ? null : meant
}

/** A text from the clipboard or a drop as part of a label: breaks become one blank each. */
export const asOneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim()
