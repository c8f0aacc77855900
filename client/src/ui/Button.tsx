import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `filled` at most once on a screen; `quiet` has no border until it is pointed at. */
  readonly look?: 'plain' | 'filled' | 'quiet' | 'danger'
  readonly icon?: LucideIcon
  /** Looks disabled and does nothing for a moment, but keeps the keyboard's focus. */
  readonly isWaiting?: boolean
}

export function Button({
  look = 'plain',
  icon,
  isWaiting = false,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(styles.button, styles[look], className)}
      {...rest}
      {...(isWaiting && { 'aria-disabled': true, onClick: undefined })}
    >
      {icon && <Icon of={icon} />}
      {children}
    </button>
  )
}
