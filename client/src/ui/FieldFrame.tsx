import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './Field.module.css'

/** What every field says around its control. */
export interface FieldWords {
  readonly label: string
  /** The label is for screen readers only: the place says what the field is. */
  readonly isLabelHidden?: boolean | undefined
}

interface ControlProps {
  readonly id: string
  readonly className: string | undefined
}

interface FieldFrameProps extends FieldWords {
  readonly id: string | undefined
  readonly className: string | undefined
  readonly children: (control: ControlProps) => ReactNode
}

/** Label and control, tied together for screen readers. */
export function FieldFrame({ label, isLabelHidden, id, className, children }: FieldFrameProps) {
  const made = useId()
  const fieldId = id ?? made
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={fieldId} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children({ id: fieldId, className: styles.control })}
    </div>
  )
}
