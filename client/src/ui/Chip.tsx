import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import styles from './Chip.module.css'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'

export interface ChipProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon?: LucideIcon
  readonly children: ReactNode
  /** Nothing is set yet: shown as an invitation. */
  readonly isEmpty?: boolean
}

/** A small fact that can be pressed to change it. */
export function Chip({ icon, children, isEmpty = false, className, type = 'button', ...rest }: ChipProps) {
  return (
    <button type={type} className={classNames(styles.chip, isEmpty && styles.empty, className)} {...rest}>
      {icon && <Icon of={icon} size={14} />}
      <span className={styles.text}>{children}</span>
    </button>
  )
}
