/** Where the focus goes back to: a menu from which this was opened is gone by then, the button of the menu is not. */
export function openerOf(focused: Element | null): Element | null {
  const menu = focused?.closest('[role="menu"]')
  return menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : focused
}
