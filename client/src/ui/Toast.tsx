import { Toast as BaseToast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { IconButton } from './IconButton.tsx'
import styles from './Toast.module.css'

export interface ToastMessage {
  /** One sentence. Never for a success: what succeeded is seen in place. */
  readonly text: string
  /** The one thing to do about it, "Restore". */
  readonly action?: { readonly label: string; readonly run: () => void }
  /** A refusal is read out at once; anything else when the reader is idle. */
  readonly kind?: 'note' | 'problem'
  /** Milliseconds it stays; 0 until it is closed. A toast with a button should stay 10 s. */
  readonly lasts?: number
  /** A message with the same id takes the place of the one before. */
  readonly id?: string
}

export interface Toasts {
  /** Returns the id to close it with. */
  readonly show: (message: ToastMessage) => string
  readonly close: (id: string) => void
}

const DEFAULT_MS = 5000
const WITH_ACTION_MS = 10_000

/** Around the app: holds and draws the toasts of `useToast`. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <BaseToast.Provider limit={3}>
      {children}
      <BaseToast.Portal>
        <BaseToast.Viewport className={styles.viewport}>
          <ToastList />
        </BaseToast.Viewport>
      </BaseToast.Portal>
    </BaseToast.Provider>
  )
}

function ToastList() {
  const { toasts, close } = BaseToast.useToastManager()
  return toasts.map(toast => (
    <BaseToast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection="down">
      <BaseToast.Content className={styles.content}>
        {/* The title names it for screen readers; a heading it is not. */}
        <BaseToast.Title className={styles.text} render={<p />} />
        <BaseToast.Action className={styles.action} />
        <IconButton label="Dismiss" icon={X} onClick={() => close(toast.id)} />
      </BaseToast.Content>
    </BaseToast.Root>
  ))
}

/** For the few things that happen elsewhere or did not work. */
export function useToast(): Toasts {
  const { add, close } = BaseToast.useToastManager()
  return useMemo(
    () => ({
      show: ({ text, action, kind = 'note', lasts, id }) => {
        const shown = add({
          ...(id && { id }),
          title: text,
          priority: kind === 'problem' ? 'high' : 'low',
          timeout: lasts ?? (action ? WITH_ACTION_MS : DEFAULT_MS),
          ...(action && {
            actionProps: {
              children: action.label,
              onClick: () => {
                action.run()
                close(shown)
              },
            },
          }),
        })
        return shown
      },
      close,
    }),
    [add, close],
  )
}
