import { HEAD, type ParentId } from 'shared/model'
import {
  DRAGGING_ATTRIBUTE,
  intentInText,
  intentOnSelection,
  isTextTargetField,
  linesAtCaret,
  placeOf,
  type TextState,
} from '../editing/index.ts'
import { doesPanelHoldFocus } from '../ui/index.ts'
import { boxOf } from '../ui-store/index.ts'
import { type CommandContext, primaryOf, rcaOf } from './command.ts'
import { commandOf, runCommand } from './command-table.ts'
import { commandsFor, type KeyPlace, keystrokeOf } from './keystroke.ts'
import { keyInDeleted, performIntent, storedStateOf, typeInto } from './perform-intent.ts'

const OVERLAY = '[role="dialog"], [role="menu"], [role="listbox"], [data-line]'
const PLAIN_FIELD = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
const CONTROL = 'button, a[href], summary, [role="button"], [role="tab"], [role="separator"]'

/** Where the focus is. Without any the keys are the tree's where something is selected, unless a panel had it last. */
export function keyPlaceOf(target: Element, hasSelection: boolean): KeyPlace {
  const isInText = isTextTargetField(target)
  const isUnfocused = target === document.body || target === document.documentElement
  return {
    isInTree:
      target.closest('[data-tree]') !== null || (isUnfocused && hasSelection && !doesPanelHoldFocus()),
    isInText,
    isInPlainField: !isInText && target.matches(PLAIN_FIELD),
  }
}

export const isInOverlay = (target: Element): boolean => target.closest(OVERLAY) !== null

/** Gives one press of a key to the command or intent it means. Returns whether it was ours. */
export function routeKey(context: CommandContext, event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof Element)) return false
  if (isInOverlay(target)) return routeInOverlay(context, event, target)
  // Escape first cancels what is dragged: its owner hears it.
  if (event.key === 'Escape' && document.querySelector(`[${DRAGGING_ATTRIBUTE}]`)) return false
  const ui = context.ui.getState()
  const place = keyPlaceOf(target, ui.selected.length > 0)

  const meant = commandsFor(event, place)
  const enabled = meant.find(id => commandOf(id).isEnabled(context))
  if (enabled) runCommand(context, enabled)
  // What a key of ours cannot do now is not the browser's either: Alt+← would leave the page.
  if (enabled || meant.some(() => event.ctrlKey || event.metaKey || event.altKey)) return true
  if (!place.isInTree || place.isInPlainField) return false

  const press = keystrokeOf(event)
  const editing = ui.editing ? boxOf(ui.editing.target) : null
  if (place.isInText && editing === null) return false
  const id = editing ?? primaryOf(context)
  if (id === null) return routeWithoutSelection(context, event, target)
  const where = placeOf(rcaOf(context), id)
  if (!where) return editing !== null && keyInDeleted(context, editing, press)

  if (editing !== null) {
    const field = isTextTargetField(target) ? target : null
    const intent = intentInText(press, field ? stateOf(field) : storedStateOf(context, id), where)
    if (performIntent(context, id, intent, press)) return true
    return !field && press.isTyping && !press.isComposing && typeInto(context, id, press)
  }
  // A button inside the tree, such as the one that expands, keeps its own keys.
  if (target.closest(CONTROL)) return false
  return performIntent(context, id, intentOnSelection(press, where), press)
}

/**
 * Over the tree, what is reached from anywhere: from a line it opens, and the line waits under it. The palette takes the
 * place of a dialog, also of one that is just closing. All else is kept from the browser, which has a search and downloads.
 */
function routeInOverlay(context: CommandContext, event: KeyboardEvent, target: Element): boolean {
  const [id] = commandsFor(event, { isInTree: false, isInText: false, isInPlainField: true })
  if (!id) return false
  const opensHere = target.closest('[data-line]') || (id === 'palette' && target.closest('[role="dialog"]'))
  if (opensHere && commandOf(id).isEnabled(context)) runCommand(context, id)
  return true
}

/**
 * With nothing selected, an arrow, Enter, F2 or a letter takes the box that has the focus, else the problem, and a letter
 * is typed there; Tab moves on.
 */
function routeWithoutSelection(context: CommandContext, event: KeyboardEvent, target: Element): boolean {
  const press = keystrokeOf(event)
  if (press.mod || press.alt || !(press.isTyping || /^(Arrow.*|Enter|F2)$/.test(event.key))) return false
  const focused = target.closest<HTMLElement>('[data-box]')?.dataset.box
  const id = (focused as ParentId | undefined) ?? HEAD
  context.ui.getState().select([id])
  context.ui.getState().viewHandle?.focus()
  const where = press.isTyping ? placeOf(rcaOf(context), id) : null
  return where === null || performIntent(context, id, intentOnSelection(press, where), press)
}

const stateOf = (field: HTMLTextAreaElement): TextState => ({
  text: field.value,
  start: field.selectionStart,
  end: field.selectionEnd,
  // Read for arrows alone: to know the lines the browser lays the page out.
  get isFirstLine() {
    return linesAtCaret(field).isFirstLine
  },
  get isLastLine() {
    return linesAtCaret(field).isLastLine
  },
})
