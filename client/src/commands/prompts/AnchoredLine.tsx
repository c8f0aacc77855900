import { Popover } from '@base-ui/react/popover'
import { type ReactNode, type RefObject, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ParentId } from 'shared/model'
import { anchorOfBox } from '../../editing/index.ts'
import { useIsNarrow, useKeyboardInset } from '../../ui/index.ts'
import { useUiStore } from '../../ui-store/index.ts'
import styles from './Prompts.module.css'
import { useAfterPress } from './use-after-press.ts'

export interface AnchoredLineProps {
  /** The box beside which it opens; where that is not on the screen, the middle of the top. */
  readonly box: ParentId
  /** Whether it lies on the box instead of below it: the box has turned into this line. */
  readonly isOnBox: boolean
  readonly title: string
  readonly input: RefObject<HTMLInputElement | null>
  /** Escape. */
  readonly onCancel: () => void
  /** A press elsewhere. */
  readonly onLeave: () => void
  readonly children: ReactNode
}

const middleOfTop = { getBoundingClientRect: () => new DOMRect(window.innerWidth / 2 - 180, 96, 360, 0) }

/** One line in place, beside what it is about; on a phone at its foot, above the keyboard. */
export function AnchoredLine(props: AnchoredLineProps) {
  return useIsNarrow() ? <Sheet {...props} /> : <Beside {...props} />
}

function Sheet({ title, onLeave, children }: AnchoredLineProps) {
  const inset = useKeyboardInset()
  return createPortal(
    <div className={styles.over} style={{ '--keyboard': `${inset}px` }} data-line>
      <button type="button" className={styles.behind} aria-label="Done" onClick={onLeave} />
      <section className={styles.sheet} role="dialog" aria-label={title}>
        <span className={styles.title}>{title}</span>
        {children}
      </section>
    </div>,
    document.body,
  )
}

function Beside({ box, isOnBox, title, input, onCancel, onLeave, children }: AnchoredLineProps) {
  const ui = useUiStore()
  const leaveAfterPress = useAfterPress(onLeave)
  const [anchor] = useState(() => anchorOfBox(box) ?? middleOfTop)
  return (
    <Popover.Root
      open
      onOpenChange={(_, { reason }) => {
        if (reason === 'escape-key') return onCancel()
        // What opens over it from anywhere gives the focus back.
        if (ui.getState().dialog === null) leaveAfterPress()
      }}
    >
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
