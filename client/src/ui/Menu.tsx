import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'

/** A place on the screen, px from the top left of the window. */
export interface ScreenPoint {
  readonly x: number
  readonly y: number
}

interface MenuContent {
  readonly children: ReactNode
  readonly align?: 'start' | 'center' | 'end'
}

/** A menu that opens from a button, or (with `at`) one that the owner opens at a point, as a context menu. */
export type MenuProps = MenuContent &
  (
    | {
        readonly trigger: ReactElement
        readonly onOpen?: () => void
        /** Whether the keyboard returns to the button: not where its owner sends it on. Asked as the menu goes. */
        readonly returnsFocus?: () => boolean
        readonly at?: never
        readonly onClose?: never
      }
    | {
        readonly trigger?: never
        readonly onOpen?: never
        readonly returnsFocus?: never
        readonly at: ScreenPoint | null
        readonly onClose: () => void
      }
  )

export function Menu({ trigger, onOpen, returnsFocus, at, onClose, children, align = 'start' }: MenuProps) {
  // Not modal: the rest of the page stays readable for screen readers, and axe finds nothing hidden with focus.
  if (trigger)
    return (
      <BaseMenu.Root modal={false} onOpenChange={open => open && onOpen?.()}>
        <BaseMenu.Trigger render={trigger} />
        <MenuPopup align={align} returnsFocus={returnsFocus}>
          {children}
        </MenuPopup>
      </BaseMenu.Root>
    )
  const anchor = at && { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }
  return (
    <BaseMenu.Root modal={false} open={at !== null} onOpenChange={open => !open && onClose?.()}>
      <MenuPopup align={align} anchor={anchor}>
        {children}
      </MenuPopup>
    </BaseMenu.Root>
  )
}

/** Beside a point a long menu slides along it and has the whole height of the window, not only what is below. */
const BESIDE_POINT = { side: 'right', collisionAvoidance: { side: 'flip', align: 'shift' } } as const

function MenuPopup({
  children,
  align,
  anchor = null,
  returnsFocus,
}: {
  readonly children: ReactNode
  readonly align: 'start' | 'center' | 'end'
  readonly anchor?: { readonly getBoundingClientRect: () => DOMRect } | null
  readonly returnsFocus?: (() => boolean) | undefined
}) {
  // A region of its own: what is portalled stands outside every landmark of the page.
  return (
    <BaseMenu.Portal role="region" aria-label="Menu">
      <BaseMenu.Positioner
        className={styles.positioner}
        align={align}
        sideOffset={4}
        collisionPadding={8}
        {...(anchor && { anchor, ...BESIDE_POINT })}
      >
        <BaseMenu.Popup className={styles.popup} {...(returnsFocus && { finalFocus: returnsFocus })}>
          {children}
        </BaseMenu.Popup>
      </BaseMenu.Positioner>
    </BaseMenu.Portal>
  )
}

export interface MenuItemProps {
  readonly onSelect: () => void
  readonly children: ReactNode
  readonly icon?: LucideIcon | undefined
  /** Shortcut as the table of commands writes it. */
  readonly keys?: string | undefined
  readonly isDisabled?: boolean
  readonly isDangerous?: boolean
}

export function MenuItem({
  onSelect,
  children,
  icon,
  keys,
  isDisabled = false,
  isDangerous = false,
}: MenuItemProps) {
  return (
    <BaseMenu.Item
      className={classNames(styles.item, isDangerous && styles.dangerous)}
      onClick={onSelect}
      disabled={isDisabled}
    >
      <span className={styles.icon}>{icon && <Icon of={icon} />}</span>
      <span className={styles.label}>{children}</span>
      {keys && <Kbd keys={keys} />}
    </BaseMenu.Item>
  )
}

/** One choice of several; the chosen one is ticked. */
export function MenuChoice<Value extends string>({
  label,
  value,
  onChange,
  choices,
}: {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly choices: readonly {
    readonly value: Value
    readonly label: string
    readonly icon?: LucideIcon
  }[]
}) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className={styles.group}>{label}</BaseMenu.GroupLabel>
      <BaseMenu.RadioGroup value={value} onValueChange={onChange}>
        {choices.map(choice => (
          <BaseMenu.RadioItem key={choice.value} value={choice.value} className={styles.item} closeOnClick>
            <span className={styles.icon}>{choice.icon && <Icon of={choice.icon} />}</span>
            <span className={styles.label}>{choice.label}</span>
            <BaseMenu.RadioItemIndicator className={styles.tick}>✓</BaseMenu.RadioItemIndicator>
          </BaseMenu.RadioItem>
        ))}
      </BaseMenu.RadioGroup>
    </BaseMenu.Group>
  )
}

export function MenuSeparator() {
  return <BaseMenu.Separator className={styles.separator} />
}
