import { useDeferredValue, useMemo } from 'react'
import { overLimits } from 'shared/model'
import { useSettledRca } from '../sync/index.ts'
import styles from './ConnectionBanner.module.css'

/** Says that people who worked apart have together made the page larger than it may be (M11). */
export function LimitsBanner() {
  // The whole page is looked at: never between two letters.
  const rca = useDeferredValue(useSettledRca())
  const tooMuch = useMemo(() => overLimits(rca), [rca])
  if (tooMuch.length === 0) return null
  return (
    <div className={styles.banner} role="status">
      <p>This page has grown too large: {tooMuch.join(', ')}. All of it is kept; more is refused.</p>
    </div>
  )
}
