import { classNames } from '../../ui/index.ts'
import type { LabelData } from '../to-flow.ts'
import styles from './Label.module.css'

/** How a box is drawn in the state it is in. */
export const labelClass = (data: LabelData): string =>
  classNames(
    styles.label,
    styles[data.label.style],
    styles[data.label.align],
    data.isSelected && !data.isEditing && styles.selected,
    data.isEditing && styles.editing,
    data.isDropTarget && styles.dropTarget,
    data.isDragged && styles.dragged,
    data.isFaded && !data.isSelected && !data.isEditing && styles.faded,
    data.cause?.recovered && styles.recovered,
  )
