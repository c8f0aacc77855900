import { Fish } from 'lucide-react'
import { Fragment, type ReactNode, useMemo, useState } from 'react'
import { HEAD } from 'shared/model'
import { Outline } from '../outline/index.ts'
import { useCanWrite, useRca } from '../sync/index.ts'
import { IconButton, useKeyboardInset } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import { Composer } from './Composer.tsx'
import styles from './PhoneView.module.css'
import { PHONE_DEPTH, phoneRoot } from './phone-root.ts'

export interface PhoneViewProps {
  /** The drawing, for looking, with pinch and pan: one tap away. */
  readonly picture: ReactNode
}

/** Below 700 px: the outline with a pen at its foot. */
export function PhoneView({ picture }: PhoneViewProps) {
  const rca = useRca()
  const ui = useUiStore()
  const canWrite = useCanWrite()
  const primary = useUi(state => state.selected.at(-1) ?? HEAD)
  // A line in the tree or one that is asked for has the keyboard to itself.
  const isBusy = useUi(state => state.editing !== null || state.prompt !== null || state.dialog !== null)
  // The first view of a phone is the outline, whatever this device has shown last; the drawing is asked for.
  const [isPictureAsked, askPicture] = useState(false)
  const isOutline = useUi(state => state.view === 'outline')
  const isPicture = isPictureAsked && !isOutline
  const inset = useKeyboardInset()
  const { root, path } = useMemo(() => phoneRoot(rca, primary), [rca, primary])

  const showPicture = () => {
    askPicture(true)
    if (ui.getState().view === 'outline') ui.getState().setView('fishbone')
  }

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
                {cause?.text ?? (rca.problem || 'Problem')}
              </button>
            </Fragment>
          ))}
        </nav>
      )}
      <div className={styles.view}>
        {isPicture ? picture : <Outline root={root} maxIndent={PHONE_DEPTH} taps="select" />}
        {/* The drawing has a switch of its own, which leads back. */}
        {!isPicture && (
          <div className={styles.switch}>
            <IconButton label="Show the fishbone" icon={Fish} onClick={showPicture} />
          </div>
        )}
      </div>
      {canWrite && !isPicture && !isBusy && <Composer />}
    </div>
  )
}
