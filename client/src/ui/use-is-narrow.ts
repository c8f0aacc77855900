import { useSyncExternalStore } from 'react'

/** Of the screen: while small paper is printed, the page behind the print stays as it is. */
const NARROW = 'screen and (width < 700px)'

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the window is as narrow as a phone's. */
export const isNarrow = (): boolean => window.matchMedia(NARROW).matches

export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow)
