import { useEffect, useRef } from 'react'
import { HEAD } from 'shared/model'
import { useHistoryState } from 'wouter/use-browser-location'
import { typeAhead, useCommandContext, useRunCommand } from '../commands/index.ts'
import { useTypeAhead } from '../library/TypeAhead.tsx'
import type { ArrivalState } from '../library/use-go-to-new.ts'
import { focusComposer } from '../phone/index.ts'
import { useRcaSelector } from '../sync/index.ts'
import { useIsNarrow } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'

/**
 * Whoever has just made this RCA finds the caret in its first bone, and there what they typed meanwhile; on a phone in
 * the composer, which asks why. Whoever opens or reloads it finds the keyboard on the problem: arrows, letters, Tab and
 * Enter work at once. A field that has the focus already, as that for the name of a guest, keeps it.
 */
export function useArrival(): void {
  const state = useHistoryState<Partial<ArrivalState> | null>()
  const run = useRunCommand()
  const context = useCommandContext()
  const early = useTypeAhead()
  const ui = useUiStore()
  // A finger taps first: on a phone nothing is chosen for it.
  const hasKeys = !useIsNarrow()
  const isBlank = useRcaSelector(rca => rca.causes.size === 0)
  const hasView = useUi(state => state.viewHandle !== null)
  const isDone = useRef(false)
  const mustStart = state?.startTyping === true
  const isAnother = state?.isAnother === true

  useEffect(() => {
    // The composer of a phone stands with its outline.
    if (isDone.current || !(hasKeys || hasView)) return
    isDone.current = true
    if (isAnother) {
      window.history.replaceState(null, '', window.location.href)
      ui.getState().announce('Opened as an RCA of its own. Back leads to the one before.')
    }
    if (mustStart) {
      window.history.replaceState(null, '', window.location.href)
      const keys = early.end()
      if (isBlank && !hasKeys && keys.length === 0) return focusComposer()
      if (isBlank && run('add-bone')) return typeAhead(context, keys)
    }
    const { selected, select, viewHandle } = ui.getState()
    if (!hasKeys || document.activeElement !== document.body || selected.length > 0) return
    select([HEAD])
    viewHandle?.focus()
  }, [mustStart, isAnother, isBlank, run, context, early, ui, hasKeys, hasView])
}
