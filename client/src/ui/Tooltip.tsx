import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './Kbd.tsx'
import styles from './Tooltip.module.css'

/** Around the app: after one tooltip has been waited for, its neighbours come at once. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return <BaseTooltip.Provider delay={500}>{children}</BaseTooltip.Provider>
}

export interface TooltipProps {
  readonly label: ReactNode
  /** A shortcut as the table of commands writes it (`$mod+k`). */
  readonly keys?: string | undefined
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** The one element it explains; it has its own accessible name. */
  readonly children: ReactElement
}

/** A word for the pointer. Never the only place where something is said. */
export function Tooltip({ label, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner side={side} sideOffset={6} collisionPadding={8} className={styles.positioner}>
          <BaseTooltip.Popup className={styles.popup}>
            {label}
            {keys && <Kbd keys={keys} isInverse />}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  )
}
