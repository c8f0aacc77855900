import { Popover } from '@base-ui/react/popover'
import { type ReactNode, type RefObject, useState } from 'react'
import type { ParentId } from 'shared/model'
import { anchorOfBox } from '../../editing/index.ts'
import styles from './Prompts.module.css'

export interface AnchoredLineProps {
  /** The box beside which it opens; where that is not on the screen, the middle of the top. */
  readonly box: ParentId
  /** Whether it lies on the box instead of below it: the box has turned into this line. */
  readonly isOnBox: boolean
  readonly title: string
  readonly input: RefObject<HTMLInputElement | null>
  /** Escape, or a press elsewhere. */
  readonly onCancel: () => void
  readonly children: ReactNode
}

const middleOfTop = { getBoundingClientRect: () => new DOMRect(window.innerWidth / 2 - 180, 96, 360, 0) }

/** One line in place, beside what it is about. The page behind stays alive. */
export function AnchoredLine({ box, isOnBox, title, input, onCancel, children }: AnchoredLineProps) {
  const [anchor] = useState(() => anchorOfBox(box) ?? middleOfTop)
  return (
    <Popover.Root open onOpenChange={open => !open && onCancel()}>
      <Popover.Portal>
        <Popover.Positioner
          className={styles.positioner}
          anchor={anchor}
          align="start"
          sideOffset={isOnBox ? ({ anchor: size }) => -size.height - 4 : 4}
          collisionPadding={8}
        >
          <Popover.Popup className={styles.line} initialFocus={input} finalFocus={false} data-line>
            <Popover.Title className={styles.title}>{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
