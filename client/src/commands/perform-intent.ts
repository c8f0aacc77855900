import { flushSync } from 'react-dom'
import { editText } from 'shared/doc'
import { type CauseId, HEAD, isVirtualParent, type ParentId } from 'shared/model'
import { boxBefore, type Intent, type Keystroke, type TextState, textOf } from '../editing/index.ts'
import { boxOf, targetOfBox } from '../ui-store/index.ts'
import { type CommandContext, rcaOf } from './command.ts'
import { type CommandId, runCommand } from './command-table.ts'
import { growAt } from './grow.ts'
import { vanish } from './remove.ts'

/** Whether the browser must not act on the key as well. */
type IsHandled = boolean

type Does = Intent['does']
type Perform<D extends Does> = (
  context: CommandContext,
  id: ParentId,
  intent: Extract<Intent, { does: D }>,
  press: Keystroke,
) => IsHandled

/** Runs a command of the table; its refusal has been shown, and the key is ours either way. */
const run =
  (id: CommandId) =>
  (context: CommandContext): IsHandled => {
    keepingCaret(context, () => runCommand(context, id))
    return true
  }

/** A cause that moves keeps the caret where it was in its text, though its field may be another afterwards. */
function keepingCaret(context: CommandContext, act: () => void): void {
  const { editing, selected } = context.ui.getState()
  const id = selected.at(-1)
  const caret = editing && id !== undefined ? (context.fieldOf(id)?.selectionStart ?? null) : null
  act()
  const after = context.ui.getState().editing
  if (editing && caret !== null && after === editing) context.ui.getState().edit(editing.target, caret)
}

/** Takes the empty cause at `id` away and gives the box before it. */
function removeEmpty(context: CommandContext, id: ParentId): ParentId {
  const before = boxBefore(rcaOf(context), id)
  if (!isVirtualParent(id)) vanish(context, id, context.hadWords(id))
  return before
}

function editAt(context: CommandContext, id: ParentId): ParentId {
  const target = targetOfBox(id)
  if (target && context.canWrite()) context.ui.getState().edit(target, 'end')
  return id
}

/** Who has just come has the problem selected, and what they type is what it caused. */
const isStatedProblem = (context: CommandContext, id: ParentId): boolean =>
  id === HEAD && rcaOf(context).problem.trim() !== ''

/**
 * Whether a letter behind this text would be read as part of its last word: who types on a selection does not look at
 * its end. Not in scripts that set no blanks.
 */
const beginsWord = (text: string, key: string): boolean =>
  /[^\s\p{Ps}\p{Pi}\p{Pd}/]$/u.test(text) &&
  /^[\p{L}\p{N}]$/u.test(key) &&
  !WITHOUT_BLANKS.test(text.slice(-2) + key)

const WITHOUT_BLANKS =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u

/** Puts the caret where letters on a selection go; null when nothing may be written there. */
function startTyping(context: CommandContext, id: ParentId, press: Keystroke): ParentId | null {
  if (!isStatedProblem(context, id)) {
    if (beginsWord(storedStateOf(context, id).text, press.key)) typeInto(context, id, { ...press, key: ' ' })
    return editAt(context, id)
  }
  if (!runCommand(context, 'add-bone')) return null
  const { editing } = context.ui.getState()
  return editing && boxOf(editing.target)
}

const performers: { readonly [D in Does]: Perform<D> } = {
  native: () => false,
  nothing: () => true,
  'add-child': run('add-child'),
  'add-sibling': run('add-sibling'),
  promote: run('promote'),
  demote: run('demote'),
  delete: run('delete'),

  rise: (context, id) => {
    const { causes } = rcaOf(context)
    const parent = causes.get(id as CauseId)?.parent
    const place = parent === undefined ? undefined : causes.get(parent as CauseId)
    if (!place || !context.canWrite()) return true
    removeEmpty(context, id)
    growAt(context, place.parent, place.id)
    return true
  },
  finish: (context, id) => {
    const before = removeEmpty(context, id)
    context.ui.getState().select([before])
    context.ui.getState().viewHandle?.focus()
    return true
  },
  'remove-empty': (context, id) => {
    editAt(context, removeEmpty(context, id))
    return true
  },
  'leave-text': context => {
    context.ui.getState().stopEditing()
    context.ui.getState().viewHandle?.focus()
    return true
  },
  'leave-tree': context => {
    context.ui.getState().select([])
    context.ui.getState().setFinding({ isOpen: false })
    context.ui.getState().focusOn(null)
    context.ui.getState().viewHandle?.focus()
    return true
  },
  'type-at-end': (context, id, _intent, press) => {
    if (!context.canWrite()) return !press.isComposing
    // At once: the browser then types this very key into the field that has just got the focus.
    const typed = flushSync(() => startTyping(context, id, press))
    if (typed === null) return true
    if (context.fieldOf(typed)?.matches(':focus')) return false
    return typeInto(context, typed, press)
  },
  'move-selection': (context, id, { direction, isExtending }) => {
    const { selected, viewHandle, select } = context.ui.getState()
    const next = viewHandle?.neighbourOf(id, direction) ?? null
    if (next === null) return true
    select(isExtending ? [...selected.filter(other => other !== next), next] : [next])
    viewHandle?.reveal(next)
    viewHandle?.focus()
    return true
  },
  step: (context, id, { direction }) => {
    const next = context.ui.getState().viewHandle?.neighbourOf(id, direction) ?? null
    if (next === null) return false
    editAt(context, next)
    context.ui.getState().viewHandle?.reveal(next)
    return true
  },
}

/** A text whose field is not on the screen yet is known by the document alone. */
export function storedStateOf(context: CommandContext, id: ParentId): TextState {
  const target = targetOfBox(id)
  const text = (target && textOf(rcaOf(context), target)) ?? ''
  return { text, start: text.length, end: text.length, isFirstLine: true, isLastLine: true }
}

/** Writes a typed letter at the end of a text whose field is not on the screen yet, so that none is lost. */
export function typeInto(context: CommandContext, id: ParentId, press: Keystroke): IsHandled {
  if (!context.canWrite()) return false
  const target = targetOfBox(id)
  const text = target && textOf(context.editor.rca(), target)
  if (!target || text === null || [...press.key].length !== 1) return false
  editText(context.editor, { target, edit: { index: text.length, remove: 0, insert: press.key } })
  return true
}

/**
 * A key while the caret is in a cause that somebody else has deleted: a letter brings it back, Escape and arrows leave it
 * for the box before. The others would go to a box that this person has not chosen.
 */
export function keyInDeleted(context: CommandContext, id: ParentId, press: Keystroke): IsHandled {
  if (typeIntoDeleted(context, id, press)) return true
  if (press.mod || press.alt || press.isComposing) return false
  if (/^(Escape|Arrow.*)$/.test(press.key)) {
    context.ui.getState().stopEditing()
    context.ui.getState().viewHandle?.focus()
    return true
  }
  return /^(Enter|Tab|Backspace|Delete)$/.test(press.key)
}

/**
 * Goes on writing in a cause that somebody else has deleted: with what is written now it lives again. The caret goes on
 * after the letter, as if the browser had typed it.
 */
function typeIntoDeleted(context: CommandContext, id: ParentId, press: Keystroke): IsHandled {
  if (!context.canWrite()) return false
  if (!press.isTyping || press.isComposing || [...press.key].length !== 1 || isVirtualParent(id)) return false
  const index = context.fieldOf(id)?.selectionEnd ?? Number.MAX_SAFE_INTEGER
  const edit = { index, remove: 0, insert: press.key }
  if (!editText(context.editor, { target: { of: 'cause', id }, edit }).ok) return false
  const after = index + press.key.length
  context.fieldOf(id)?.setSelectionRange(after, after)
  return true
}

/** Does what a key means at a box. */
export const performIntent = (
  context: CommandContext,
  id: ParentId,
  intent: Intent,
  press: Keystroke,
): IsHandled => (performers[intent.does] as Perform<Does>)(context, id, intent, press)
