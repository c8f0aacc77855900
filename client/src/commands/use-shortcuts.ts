import { useEffect } from 'react'
import { isTextTargetField, placeOf, shorthandOf } from '../editing/index.ts'
import { boxOf } from '../ui-store/index.ts'
import { type CommandContext, rcaOf } from './command.ts'
import { routeKey } from './route-key.ts'
import { turnShorthand } from './shorthand.ts'

/** Hears every key of the page before any part of it, so that canvas and outline behave alike. */
export function useShortcuts(context: CommandContext): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !routeKey(context, event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    const onInput = (event: Event) => {
      if (!(event instanceof InputEvent) || event.isComposing || !event.inputType.startsWith('insert')) return
      const { editing } = context.ui.getState()
      const id = editing && boxOf(editing.target)
      if (id === null || !(event.target instanceof Element) || !isTextTargetField(event.target)) return
      const place = placeOf(rcaOf(context), id)
      const meant = place && shorthandOf(event.target.value, place)
      if (meant) turnShorthand(context, id, meant, event.target.value)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    // After the field has written what was typed to the document.
    window.addEventListener('input', onInput)
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('input', onInput)
    }
  }, [context])
}
