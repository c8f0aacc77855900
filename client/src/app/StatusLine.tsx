import { useEffect } from 'react'
import { useUi, useUiStore } from '../ui-store/index.ts'
import styles from './StatusLine.module.css'

const LASTS_MS = 3000

/** What has just happened out of sight, said for a moment in one line; read out as well. Asks for nothing. */
export function StatusLine() {
  const status = useUi(ui => ui.status)
  const ui = useUiStore()
  useEffect(() => {
    if (status === null) return
    const timer = setTimeout(() => ui.getState().announce(null), LASTS_MS)
    return () => clearTimeout(timer)
  }, [status, ui])
  return (
    <div role="status" className={styles.status}>
      {status && <span className={styles.words}>{status.text}</span>}
    </div>
  )
}
