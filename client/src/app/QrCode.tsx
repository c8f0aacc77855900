import { encode } from 'uqr'
import styles from './QrCode.module.css'

/** White cells around the code that a camera needs to find it. */
const QUIET = 2

/** A link as a picture for a phone's camera, as large as its place. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className={styles.code} role="img" aria-label={label}>
      <rect width={size} height={size} className={styles.paper} />
      <path d={cells.join('')} className={styles.ink} shapeRendering="crispEdges" />
    </svg>
  )
}
