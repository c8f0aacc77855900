import type { Ui } from '../ui-store/index.ts'

/** On what speaks of following: a press there is no act in the view. */
export const FOLLOWING_ATTRIBUTE = 'data-following'

/** What floats over the views and is none. */
const BESIDE_VIEW = `[data-panel], [${FOLLOWING_ATTRIBUTE}]`

/** Keys that go somewhere or write; others, as of the volume or of the help, are no act in the view. */
const ACTS = /^(.|Escape|Enter|Tab|Backspace|Delete|Arrow.*|Home|End|PageUp|PageDown|Process|Unidentified)$/u

/** Whether a press, a scroll or a key was meant for the view inside `main`, and not for a panel, a menu or the bar. */
export const isInView = (main: Element, target: EventTarget | null): boolean =>
  target instanceof Element && main.contains(target) && target.closest(BESIDE_VIEW) === null

/** Chords are judged by what they do: `isOwnChange`. Tab with nothing selected only walks through the page. */
export function isActingKey(event: KeyboardEvent, main: Element, hasSelection: boolean): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || !ACTS.test(event.key)) return false
  if (event.key === 'Tab' && !hasSelection) return false
  return event.target === document.body || isInView(main, event.target)
}

/**
 * Whether this person has changed what the view shows: another view, another side of the problem, another selection, a
 * text entered, a branch folded, opened or looked at by itself.
 */
export function isOwnChange(now: Ui, before: Ui): boolean {
  if (now.isUnasked) return false
  if (now.editing !== null && now.editing !== before.editing) return true
  return SHOWN.some(part => now[part] !== before[part])
}

/** What decides what a view shows. */
const SHOWN = [
  'view',
  'headSide',
  'selected',
  'collapsed',
  'deepFolds',
  'focus',
] as const satisfies (keyof Ui)[]
