import { Popover as BasePopover } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import styles from './Popover.module.css'

export interface PopoverProps {
  /** The button it opens from. */
  readonly trigger: ReactElement
  /** Its accessible name, shown above the content unless `isTitleHidden`. */
  readonly title: string
  readonly isTitleHidden?: boolean
  readonly children: ReactNode
  readonly align?: 'start' | 'center' | 'end'
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** For an owner that opens and closes it; without them the trigger does. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  /** Whether the keyboard returns to the button: not where its owner sends it on. */
  readonly returnsFocus?: boolean
}

/** A small thing to do beside its button: the rest of the page stays alive. */
export function Popover({
  trigger,
  title,
  isTitleHidden = false,
  children,
  align = 'start',
  side = 'bottom',
  isOpen,
  onOpenChange,
  returnsFocus = true,
}: PopoverProps) {
  return (
    <BasePopover.Root
      {...(isOpen !== undefined && { open: isOpen })}
      {...(onOpenChange && { onOpenChange: (open: boolean) => onOpenChange(open) })}
    >
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner
          className={styles.positioner}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
        >
          <BasePopover.Popup className={styles.popup} finalFocus={returnsFocus}>
            <BasePopover.Title className={isTitleHidden ? 'visually-hidden' : styles.title}>
              {title}
            </BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  )
}
