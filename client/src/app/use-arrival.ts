import { useEffect, useRef } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { useRunCommand } from '../commands/index.ts'
import type { ArrivalState } from '../library/use-creation.ts'
import { useRcaSelector } from '../sync/index.ts'

/** Whoever has just made this RCA finds the caret in its first bone. Once: a reload only shows the page. */
export function useArrival(): void {
  const state = useHistoryState<Partial<ArrivalState> | null>()
  const run = useRunCommand()
  const isBlank = useRcaSelector(rca => rca.causes.size === 0)
  const isDone = useRef(false)
  const mustStart = state?.startTyping === true

  useEffect(() => {
    if (!mustStart || isDone.current) return
    isDone.current = true
    window.history.replaceState(null, '', window.location.href)
    if (isBlank) run('add-bone')
  }, [mustStart, isBlank, run])
}
