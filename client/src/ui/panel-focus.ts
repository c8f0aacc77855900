import { type RefObject, useEffect } from 'react'

/** On the open panel: `focused` while the keyboard is in it, also when what had it has just gone. */
const PANEL = 'data-panel'
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'
/** What opens from a panel and gives the focus back to it. */
const OVERLAY = '[role="menu"], [role="listbox"], [role="dialog"]'

/** Whether keys without any focus are the panel's: never somebody's who works there is the tree's. */
export const doesPanelHoldFocus = (): boolean => document.querySelector(`[${PANEL}="focused"]`) !== null

/** Gives the keyboard to the open panel. */
export const focusPanel = (): void =>
  document.querySelector<HTMLElement>(`[${PANEL}]`)?.focus({ preventScroll: true })

/** What had the focus, and everything that could have it then, in the order of Tab. */
interface LastFocus {
  readonly element: HTMLElement
  readonly order: readonly HTMLElement[]
}

const canTakeFocus = (element: HTMLElement): boolean => element.isConnected && !element.matches(':disabled')

/**
 * Keeps the keyboard in a panel while its rows come and go: when what has the focus is removed, by whomever, the control
 * behind it has it, else the one before, else the panel. `onEscape` is also heard when nothing has the focus.
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const here = panel.current
    if (!here) return
    let last: LastFocus | null = null
    const hold = (element: HTMLElement) => {
      const order = here.querySelectorAll<HTMLElement>(`:scope > :not(header) :is(${FOCUSABLE})`)
      last = { element, order: Array.from(order) }
      here.setAttribute(PANEL, 'focused')
    }
    const release = () => {
      last = null
      here.setAttribute(PANEL, '')
    }
    const isElsewhere = (target: EventTarget | null): boolean =>
      target instanceof Element && !here.contains(target) && !target.closest(OVERLAY)
    const onFocusIn = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && here.contains(target)) hold(target)
      else if (isElsewhere(target)) release()
    }
    const onPointerDown = ({ target }: PointerEvent) => {
      if (isElsewhere(target)) release()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.target === document.body && last && !event.defaultPrevented)
        onEscape()
    }
    const keep = () => {
      if (!last || canTakeFocus(last.element)) return
      const { activeElement } = document
      if (activeElement !== document.body && activeElement !== last.element) return
      const at = last.order.indexOf(last.element)
      const [behind, before] = [last.order.slice(at + 1), last.order.slice(0, at).reverse()]
      const next = [...behind, ...before].find(canTakeFocus)
      const to = next ?? here
      to.focus({ preventScroll: to === here })
    }
    if (here.contains(document.activeElement)) hold(document.activeElement as HTMLElement)
    else release()
    const removals = new MutationObserver(keep)
    removals.observe(here, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('pointerdown', onPointerDown, true)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      removals.disconnect()
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('pointerdown', onPointerDown, true)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [panel, onEscape])
}
