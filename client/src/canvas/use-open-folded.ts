import { useLayoutEffect, useRef } from 'react'
import { deepFolds, type Overview, overviews } from 'shared/layouts'
import { ancestorsOf, type CauseId, HEAD, type Rca } from 'shared/model'
import { useConnectionSelector, useEditor, useHasCaughtUp } from '../sync/index.ts'
import { useIsNarrow } from '../ui/index.ts'
import { type Ui, useUiStore } from '../ui-store/index.ts'

/** All that is to be folded, but nothing over what this person is at. */
function foldsAtOpening(rca: Rca, { selected }: Ui, overview: Overview): ReadonlySet<CauseId> {
  const folds = new Set(deepFolds(rca, overview))
  for (const id of selected) for (const above of ancestorsOf(rca, id as CauseId)) folds.delete(above.id)
  return folds
}

const hasBegun = ({ selected, editing, collapsed }: Ui): boolean =>
  editing !== null || collapsed.size > 0 || selected.some(id => id !== HEAD)

/**
 * Folds the deep levels of an RCA the first time that it is drawn here, before the first picture (T44). When this
 * computer's copy comes first, once more with what the server has; not when that comes only after a time offline, nor
 * under somebody who has begun.
 */
export function useOpenFolded(): void {
  const ui = useUiStore()
  const editor = useEditor()
  const overview = useIsNarrow() ? overviews.phone : overviews.screen
  const hasCaughtUp = useHasCaughtUp()
  const isOffline = useConnectionSelector(state => state.is === 'offline')
  /** What was folded before the server had told all it has. */
  const early = useRef<ReadonlySet<CauseId> | null>(null)
  useLayoutEffect(() => {
    if (isOffline) early.current = null
    const state = ui.getState()
    const isFirst = state.deepFolds === null
    if (!isFirst && (!hasCaughtUp || state.deepFolds !== early.current || hasBegun(state))) return
    const folds = foldsAtOpening(editor.rca(), state, overview)
    early.current = hasCaughtUp ? null : folds
    state.openFolded(folds)
  }, [ui, editor, overview, hasCaughtUp, isOffline])
}
