import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** Its accessible name, and the tooltip. */
  readonly label: string
  readonly icon: LucideIcon
  /** The shortcut shown in the tooltip, as the table of commands writes it (`$mod+k`). */
  readonly keys?: string | undefined
  /** For a switch: whether it is on. */
  readonly isPressed?: boolean | undefined
}

export function IconButton({
  label,
  icon,
  keys,
  isPressed,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type={type}
        aria-label={label}
        aria-pressed={isPressed}
        className={classNames(styles.button, className)}
        {...rest}
      >
        <Icon of={icon} />
      </button>
    </Tooltip>
  )
}
