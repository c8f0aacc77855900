import type { ActionItemState } from 'shared/model'
import { itemMarkOf, markShapes } from 'shared/picture'
import styles from './ItemSquare.module.css'

/** The square of an action item: told apart by its shape, not by its colour alone. */
export function ItemSquare({ state }: { readonly state: ActionItemState }) {
  const mark = itemMarkOf(state)
  const { at, side, rx } = markShapes.square
  const inside = markShapes.inSquare[mark]
  return (
    <svg className={`${styles.square} ${styles[mark]}`} viewBox="0 0 14 14" aria-hidden="true">
      <rect x={at} y={at} width={side} height={side} rx={rx} />
      {inside && <path d={inside} />}
    </svg>
  )
}
