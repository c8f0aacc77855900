import type { ComponentProps, ReactNode } from 'react'
import styles from './Checkbox.module.css'
import { classNames } from './class-names.ts'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  readonly children: ReactNode
}

/** A box to tick with the words beside it; both can be pressed. */
export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <label className={classNames(styles.line, className)}>
      <input type="checkbox" className={styles.box} {...rest} />
      <span>{children}</span>
    </label>
  )
}
