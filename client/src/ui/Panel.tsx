import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useRef } from 'react'
import { IconButton } from './IconButton.tsx'
import { openerOf } from './opener-of.ts'
import styles from './Panel.module.css'
import { usePanelFocus } from './panel-focus.ts'

export interface PanelProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays at the foot while the content scrolls. */
  readonly footer?: ReactNode
  /**
   * For a panel that follows what is selected elsewhere: opening leaves the focus there, and `Escape` inside calls this,
   * which gives it back, instead of closing.
   */
  readonly onLeave?: () => void
}

/**
 * Floats from the right beside the work, a sheet of full height on a phone. Render it only while it is open, and one
 * at a time. `Escape` inside closes it and gives the focus back to where it came from.
 */
export function Panel({ title, onClose, children, footer, onLeave }: PanelProps) {
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  const takesFocus = onLeave === undefined
  const leave = useRef(onClose)
  leave.current = onLeave ?? onClose
  usePanelFocus(
    panel,
    useCallback(() => leave.current(), []),
  )

  useEffect(() => {
    const focused = document.activeElement
    const before = openerOf(focused)
    const here = panel.current
    // What is inside may have taken the focus already: a field that opens ready to type.
    if (takesFocus && !here?.contains(focused)) here?.focus({ preventScroll: true })
    return () => {
      const isStillInside = here?.contains(document.activeElement) || document.activeElement === document.body
      if (!isStillInside) return
      if (!takesFocus) leave.current()
      else if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [takesFocus])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    leave.current()
  }

  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-panel
      onKeyDown={onKeyDown}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton label="Close" icon={X} onClick={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </section>
  )
}
