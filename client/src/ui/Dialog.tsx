import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

export interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** The title is for screen readers only: what is inside says it. */
  readonly isTitleHidden?: boolean
  readonly children: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly footer?: ReactNode
  /** `wide` for a preview, `top` for a palette that hangs from the top. */
  readonly shape?: 'normal' | 'wide' | 'top'
  /** What has the keyboard at first; the content by default. */
  readonly initialFocus?: RefObject<HTMLElement | null>
  /** False when the owner puts the focus where it belongs afterwards. */
  readonly returnsFocus?: boolean
}

/** Something that wants the whole attention. Never used to create: that happens in place. */
export function Dialog({
  isOpen,
  onClose,
  title,
  isTitleHidden = false,
  children,
  footer,
  shape = 'normal',
  initialFocus,
  returnsFocus = true,
}: DialogProps) {
  // Not the first button: its tooltip would open, and take the first Escape for itself. Arrows scroll what is here.
  const body = useRef<HTMLDivElement>(null)
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={open => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} />
        <BaseDialog.Popup
          className={styles.popup}
          data-shape={shape}
          initialFocus={initialFocus ?? body}
          finalFocus={returnsFocus}
        >
          <BaseDialog.Title className={isTitleHidden ? 'visually-hidden' : styles.title}>
            {title}
          </BaseDialog.Title>
          <div ref={body} className={styles.body} tabIndex={-1}>
            {children}
          </div>
          {footer && <div className={styles.footer}>{footer}</div>}
          {/* Last, so that the focus begins at what the dialog is for. */}
          {!isTitleHidden && (
            <IconButton className={styles.close ?? ''} label="Close" icon={X} onClick={onClose} />
          )}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
