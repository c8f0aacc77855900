import { useEffect, useRef, useState } from 'react'
import { goTo, showBox, useCommandContext } from '../commands/index.ts'
import { placeInHash } from '../library/rca-place.ts'
import { useConnectionSelector, useRcaSelector } from '../sync/index.ts'
import { useUi } from '../ui-store/index.ts'

/**
 * Whoever comes by a link to a place in this RCA finds it selected and in sight, once it is there to be seen; of a cause
 * that is not there any more they are told. A field that has the focus already keeps it.
 */
export function usePlaceInLink(): void {
  const context = useCommandContext()
  const [place, setPlace] = useState(() => placeInHash(window.location.hash))
  const isThere = useRcaSelector(rca => place?.of !== 'cause' || rca.causes.has(place.id))
  // Until then this computer's copy may be older than the link.
  const isUpToDate = useConnectionSelector(state => state.is === 'saved')
  // A view reveals what is selected while it stands.
  const hasView = useUi(ui => ui.viewHandle !== null)
  const reached = useRef<typeof place>(null)

  useEffect(() => {
    const goThere = () => setPlace(placeInHash(window.location.hash))
    window.addEventListener('hashchange', goThere)
    return () => window.removeEventListener('hashchange', goThere)
  }, [])

  useEffect(() => {
    if (!place || !hasView || reached.current === place || !(isThere || isUpToDate)) return
    reached.current = place
    const { panel, openPanel, announce } = context.ui.getState()
    if (place.of === 'action-items') {
      if (panel !== 'action-items') openPanel('action-items')
    } else if (!isThere) announce('The cause that this link leads to has been deleted.')
    else if (document.activeElement?.matches('input, textarea')) showBox(context, place.id)
    else goTo(context, place.id)
  }, [place, isThere, isUpToDate, hasView, context])
}
