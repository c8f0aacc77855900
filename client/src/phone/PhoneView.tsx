import { Fish } from 'lucide-react'
import { Fragment, type ReactNode, useLayoutEffect } from 'react'
import { HEAD } from 'shared/model'
import { useFollowedBox } from '../following/index.ts'
import { Outline } from '../outline/index.ts'
import { useCanWrite, useRcaSelector } from '../sync/index.ts'
import { IconButton, useKeyboardInset } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import { Composer } from './Composer.tsx'
import styles from './PhoneView.module.css'
import { isSamePhoneRoot, PHONE_DEPTH, phoneRoot } from './phone-root.ts'

export interface PhoneViewProps {
  /** The drawing, for looking, with pinch and pan: one tap away. */
  readonly picture: ReactNode
}

/** Below 700 px: the outline with a pen at its foot. */
export function PhoneView({ picture }: PhoneViewProps) {
  const ui = useUiStore()
  const canWrite = useCanWrite()
  const selected = useUi(state => state.selected.at(-1) ?? HEAD)
  // Whoever follows is shown where the other one is; what they would answer stays their own choice.
  const primary = useFollowedBox() ?? selected
  const isPicture = useUi(state => state.view !== 'outline')
  const problem = useRcaSelector(rca => rca.problem)
  const { root, path } = useRcaSelector(rca => phoneRoot(rca, primary), isSamePhoneRoot)
  const inset = useKeyboardInset()
  useOutlineFirst()

  const toPicture = (
    <IconButton label="Show the fishbone" icon={Fish} onClick={() => ui.getState().setView('fishbone')} />
  )
  return (
    <div className={styles.phone} style={{ '--keyboard': `${inset}px` }}>
      {path.length > 0 && !isPicture && (
        <nav className={styles.path} aria-label="Above">
          {path.map((cause, at) => (
            <Fragment key={cause?.id ?? HEAD}>
              {at > 0 && <span aria-hidden>›</span>}
              <button
                type="button"
                className={styles.step}
                onClick={() => ui.getState().select([cause?.id ?? HEAD])}
              >
                {cause ? cause.text || '…' : problem || 'Problem'}
              </button>
            </Fragment>
          ))}
        </nav>
      )}
      <div className={styles.view}>
        {isPicture ? picture : <Outline root={root} maxIndent={PHONE_DEPTH} taps="select" />}
      </div>
      {/* The drawing has a switch of its own, which leads back. */}
      {!isPicture &&
        (canWrite ? <Composer beside={toPicture} /> : <div className={styles.foot}>{toPicture}</div>)}
    </div>
  )
}

/** The first view of a phone is the outline, whatever this device has shown last; the drawing is asked for. */
function useOutlineFirst(): void {
  const ui = useUiStore()
  useLayoutEffect(() => {
    const { view: wide, showView } = ui.getState()
    showView('outline')
    return () => {
      if (ui.getState().view === 'outline') showView(wide)
    }
  }, [ui])
}
