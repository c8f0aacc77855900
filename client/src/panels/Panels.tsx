import type { ComponentType } from 'react'
import { type PanelId, useUi, useUiStore } from '../ui-store/index.ts'
import { ActionItemsPanel } from './ActionItemsPanel.tsx'
import { CausePanel } from './CausePanel.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import { TrashPanel } from './TrashPanel.tsx'

const panels = {
  'action-items': ActionItemsPanel,
  cause: CausePanel,
  facts: FactsPanel,
  people: PeoplePanel,
  trash: TrashPanel,
} as const satisfies Record<PanelId, ComponentType<{ readonly onClose: () => void }>>

/** The one panel that is open, if any. */
export function Panels() {
  const ui = useUiStore()
  const open = useUi(state => state.panel)
  if (!open) return null
  const Open = panels[open]
  return <Open onClose={() => ui.getState().openPanel(null)} />
}
