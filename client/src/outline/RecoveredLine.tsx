import type { CauseId, Recovery } from 'shared/model'
import { RecoveredNote } from '../marks/RecoveredNote.tsx'
import styles from './RecoveredLine.module.css'

/** Below a cause that outlived its branch: why it is here, and what to do about it. */
export function RecoveredLine(props: { readonly id: CauseId; readonly recovered: Recovery }) {
  return (
    <div className={styles.line}>
      <RecoveredNote {...props} look="quiet" />
    </div>
  )
}
