import { type RefObject, useEffect } from 'react'
import { useUiStore } from '../ui-store/index.ts'
import { isActingKey, isInView, isOwnChange } from './own-act.ts'

/** What this person hears when they have ended following by what they did. */
export const ALONE = 'You are on your own again'

/** Whatever this person does in the view ends following at once. `inside` is in the element that holds the views. */
export function useOwnActs(inside: RefObject<HTMLElement | null>): void {
  const ui = useUiStore()
  useEffect(() => {
    const main = inside.current?.closest('main')
    if (!main) return
    const isFollowing = () => ui.getState().following !== null
    const end = () => ui.getState().follow(null)
    const onPointer = (event: Event) => {
      if (isFollowing() && isInView(main, event.target)) end()
    }
    const onKey = (event: KeyboardEvent) => {
      if (!isFollowing() || !isActingKey(event, main, ui.getState().selected.length > 0)) return
      end()
      // It closes what lies uppermost, and nothing else.
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const options = { capture: true, passive: true }
    for (const type of ['pointerdown', 'wheel'] as const) main.addEventListener(type, onPointer, options)
    // Heard before the keys of commands: those are registered around this page.
    window.addEventListener('keydown', onKey, { capture: true })
    const unsubscribe = ui.subscribe((now, before) => {
      if (now.following !== null && now.following === before.following && isOwnChange(now, before)) end()
    })
    return () => {
      for (const type of ['pointerdown', 'wheel'] as const) main.removeEventListener(type, onPointer, options)
      window.removeEventListener('keydown', onKey, { capture: true })
      unsubscribe()
    }
  }, [inside, ui])

  useEffect(
    () =>
      ui.subscribe((now, before) => {
        if (before.following !== null && now.following === null && !now.isLeading) now.announce(ALONE)
      }),
    [ui],
  )
}
