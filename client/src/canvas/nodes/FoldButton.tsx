import type { PlacedLabel } from 'shared/layouts'
import type { CauseId } from 'shared/model'
import { classNames } from '../../ui/index.ts'
import { useUiStore } from '../../ui-store/index.ts'
import styles from './FoldButton.module.css'

/** Hides and shows what lies below a cause: seen on hover and selection, and while something is hidden. */
export function FoldButton({
  id,
  align,
  hidden,
}: {
  readonly id: CauseId
  readonly align: PlacedLabel['align']
  readonly hidden: number
}) {
  const ui = useUiStore()
  const label = hidden > 0 ? `Show ${hidden} below` : 'Hide what is below'
  return (
    <button
      type="button"
      className={classNames(styles.fold, hidden > 0 ? styles.folded : styles[align], 'nodrag')}
      // The keyboard has a command for it; Tab walks past the drawing, not through every button of it.
      tabIndex={-1}
      aria-label={label}
      aria-expanded={hidden === 0}
      title={label}
      onClick={event => {
        event.stopPropagation()
        ui.getState().toggleCollapsed(id)
      }}
      onDoubleClick={event => event.stopPropagation()}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={hidden > 0 ? 'M2.5 6h7M6 2.5v7' : 'M2.5 6h7'} />
      </svg>
    </button>
  )
}
