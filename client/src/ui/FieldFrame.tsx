import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './Field.module.css'

/** What every field says around its control. */
export interface FieldWords {
  readonly label: string
  /** The label is for screen readers only: the place says what the field is. */
  readonly isLabelHidden?: boolean | undefined
  /** One sentence below. */
  readonly hint?: ReactNode
  /** What is wrong and what to do; replaces the hint. */
  readonly problem?: string | undefined
}

interface ControlProps {
  readonly id: string
  readonly className: string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

interface FieldFrameProps extends FieldWords {
  readonly id: string | undefined
  readonly className: string | undefined
  readonly children: (control: ControlProps) => ReactNode
}

/** Label, control and the note below, tied together for screen readers. */
export function FieldFrame({
  label,
  isLabelHidden,
  hint,
  problem,
  id,
  className,
  children,
}: FieldFrameProps) {
  const made = useId()
  const fieldId = id ?? made
  const note = problem ?? hint
  const noteId = note ? `${fieldId}-note` : undefined
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={fieldId} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children({
        id: fieldId,
        className: styles.control,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': noteId,
      })}
      {note && (
        <p
          id={noteId}
          className={problem ? styles.problem : styles.hint}
          role={problem ? 'alert' : undefined}
        >
          {note}
        </p>
      )}
    </div>
  )
}
