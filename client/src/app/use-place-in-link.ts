import { useEffect, useRef, useState } from 'react'
import { placeInHash } from '../library/rca-place.ts'
import { useRcaSelector } from '../sync/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'

/** Whoever comes by a link to a place in this RCA finds it selected and in sight, once it is there to be seen. */
export function usePlaceInLink(): void {
  const store = useUiStore()
  const [place, setPlace] = useState(() => placeInHash(window.location.hash))
  const isThere = useRcaSelector(rca => place?.of !== 'cause' || rca.causes.has(place.id))
  // A view reveals what is selected while it stands.
  const hasView = useUi(ui => ui.viewHandle !== null)
  const reached = useRef<typeof place>(null)

  useEffect(() => {
    const goThere = () => setPlace(placeInHash(window.location.hash))
    window.addEventListener('hashchange', goThere)
    return () => window.removeEventListener('hashchange', goThere)
  }, [])

  useEffect(() => {
    if (!place || !isThere || !hasView || reached.current === place) return
    reached.current = place
    const { panel, openPanel, select, setCollapsed, viewHandle } = store.getState()
    if (place.of === 'action-items') {
      if (panel !== 'action-items') openPanel('action-items')
      return
    }
    setCollapsed([])
    select([place.id])
    viewHandle?.reveal(place.id)
  }, [place, isThere, hasView, store])
}
