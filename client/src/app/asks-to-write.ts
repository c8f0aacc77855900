/** Keys that change the tree; Tab is left to walk through the page. */
const WRITING_KEYS: readonly string[] = ['Enter', 'F2', 'Delete', 'Backspace']
/** Letters that open something instead. */
const COMMAND_KEYS: readonly string[] = ['?', '/', ' ']

/** Whether somebody presses a key at the tree that would write if they might. */
export function asksToWrite(event: KeyboardEvent): boolean {
  const { target, key } = event
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey) return false
  const isAtTree = target === document.body || target.closest('[data-tree]') !== null
  if (!isAtTree || target.closest('button, a, input, textarea, select')) return false
  return WRITING_KEYS.includes(key) || ([...key].length === 1 && !COMMAND_KEYS.includes(key))
}
