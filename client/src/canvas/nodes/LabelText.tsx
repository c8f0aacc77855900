import { Fragment, type ReactNode } from 'react'
import type { LabelExtras, PlacedLabel } from 'shared/layouts'
import { Marks } from '../../marks/Marks.tsx'
import { classNames } from '../../ui/index.ts'
import styles from './Label.module.css'

export interface LabelTextProps {
  readonly label: PlacedLabel
  readonly extras: LabelExtras
  /** Shown, quietly, while there is no text. */
  readonly placeholder: string
  /** Behind the marks. */
  readonly children?: ReactNode
}

/** A label as the layout measured it: the same lines, the marks after the last word, the word below. */
export function LabelText({ label, extras, placeholder, children }: LabelTextProps) {
  const { lines } = label.text
  const isEmpty = lines.every(line => line === '')
  return (
    <>
      {lines.map((line, index) => (
        <Fragment key={index}>
          {/* Not drawn between blocks; parts the words for whoever reads or searches the text. */}
          {index > 0 && ' '}
          <span className={styles.line}>
            <span className={classNames(extras.isStruck && styles.struck, isEmpty && styles.placeholder)}>
              {isEmpty ? placeholder : line}
            </span>
            {index === lines.length - 1 && (
              <>
                <Marks marks={extras.marks} hidden={label.hidden} />
                {children}
              </>
            )}
          </span>
        </Fragment>
      ))}
      {label.word?.lines.map((line, index) => (
        <span key={index} className={styles.word}>
          {line}
        </span>
      ))}
    </>
  )
}
