import { childrenOf, PARKED } from 'shared/model'
import { useRcaSelector } from '../sync/index.ts'
import { Chip, useIsNarrow } from '../ui/index.ts'
import { useUiStore } from '../ui-store/index.ts'

/** What was parked is not drawn: how much there is, and the way to it. On a phone the outline is there already. */
export function ParkedChip() {
  const first = useRcaSelector(rca => childrenOf(rca, PARKED)[0])
  const count = useRcaSelector(rca => childrenOf(rca, PARKED).length)
  const ui = useUiStore()
  if (useIsNarrow() || first === undefined) return null
  const show = () => {
    ui.getState().select([first])
    ui.getState().setView('outline')
  }
  return <Chip onClick={show}>{count} also raised</Chip>
}
