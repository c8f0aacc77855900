import { isComposing } from '../ui/is-composing.ts'

/** One press of a key that was too early for its page. */
export interface EarlyKey {
  /** A character, `Enter`, `Tab` or `Escape`. */
  readonly key: string
  readonly shift: boolean
}

/** Hears the keyboard while there is nothing to type into, so that no letter of a fast typist is lost. */
export interface TypeAhead {
  readonly begin: () => void
  /** Stops hearing, and gives what was typed since `begin`. */
  readonly end: () => readonly EarlyKey[]
}

/** Where a key of a control goes to the control. */
const CONTROL = 'button, a[href], summary, input, select, [role="button"]'

const CONTINUING: ReadonlySet<string> = new Set(['Tab', 'Backspace', 'Enter', 'Escape'])

export function createTypeAhead(target: Pick<Window, 'addEventListener' | 'removeEventListener'>): TypeAhead {
  let keys: EarlyKey[] = []

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest(CONTROL)) return
    if (!isKept(event, keys.length > 0)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Backspace') keys.pop()
    else keys.push({ key: event.key, shift: event.shiftKey })
  }

  const stop = () => target.removeEventListener('keydown', onKeyDown, { capture: true })
  return {
    begin: () => {
      stop()
      keys = []
      target.addEventListener('keydown', onKeyDown, { capture: true })
    },
    end: () => {
      stop()
      const typed = keys
      keys = []
      return typed
    },
  }
}

/** Keys without a character continue what was typed; before it they are the browser's. */
function isKept(event: KeyboardEvent, hasTyped: boolean): boolean {
  if (isComposing(event)) return false
  const isAltGraph = event.getModifierState('AltGraph')
  if (!isAltGraph && (event.ctrlKey || event.metaKey || event.altKey)) return false
  if (CONTINUING.has(event.key)) return hasTyped
  return [...event.key].length === 1
}
