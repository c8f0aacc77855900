import type { TextTarget } from 'shared/doc'
import { type PlacedLabel, typeStyles } from 'shared/layouts'
import { TextTargetField } from '../../editing/index.ts'
import styles from './Label.module.css'

/** The text of a box while it is typed in: in the same place and type, on a sheet that may grow. */
export function LabelField({
  target,
  label,
  placeholder,
}: {
  readonly target: TextTarget
  readonly label: PlacedLabel
  readonly placeholder: string
}) {
  const widest = Math.max(label.text.width, typeStyles[label.style].maxWidth)
  return (
    <span className={styles.field} style={{ '--widest': `${widest}px` }}>
      <TextTargetField target={target} takesCaret placeholder={placeholder} />
    </span>
  )
}
