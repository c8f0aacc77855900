import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Sight } from 'shared/protocol'
import { useParticipantsSelector, usePresence } from '../sync/index.ts'
import { isWatched } from './followed.ts'

/**
 * For a view: tells those who follow what this person sees, and nobody else anything. `sightNow` is asked whenever
 * `subscribe` calls back, and whenever one of them is another function. Both must be stable for one drawing.
 */
export function useTellSight(
  sightNow: () => Sight | null,
  subscribe: (listener: () => void) => () => void,
): void {
  const { set } = usePresence()
  const mustTell = useParticipantsSelector(isWatched)
  const told = useRef<string | null>(null)
  useEffect(() => {
    if (!mustTell) return
    const tell = () => {
      const sight = sightNow()
      const words = JSON.stringify(sight)
      if (words === told.current) return
      told.current = words
      set({ sight })
    }
    tell()
    return subscribe(tell)
  }, [mustTell, sightNow, subscribe, set])
  useLayoutEffect(() => {
    if (!mustTell) return
    return () => {
      told.current = null
      set({ sight: null })
    }
  }, [mustTell, set])
}
