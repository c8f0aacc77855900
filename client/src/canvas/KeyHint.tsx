import type { Rca } from 'shared/model'
import { useCanWrite, useRcaSelector } from '../sync/index.ts'
import { Kbd } from '../ui/index.ts'
import styles from './KeyHint.module.css'

/** From so many written causes on, whoever writes has found the keys. */
const KNOWS_BY = 4

/** Whether somebody has begun to write, and not got far. */
function isBeginning(rca: Rca): boolean {
  let written = 0
  for (const cause of rca.causes.values()) if (cause.text !== '' && ++written >= KNOWS_BY) return false
  return written > 0
}

/** The two keys by which the tree grows, as one quiet line while there is little of it. */
export function KeyHint() {
  const isShown = useRcaSelector(isBeginning)
  if (!useCanWrite() || !isShown) return null
  return (
    <p className={styles.hint}>
      <Kbd keys="Tab" /> why? · <Kbd keys="Enter" /> another · <Kbd keys="?" /> all keys
    </p>
  )
}
