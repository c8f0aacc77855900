import { Link } from 'wouter'
import { dueWords } from './list-words.ts'
import styles from './OpenBoxes.module.css'
import type { OpenBox } from './rcas-api.ts'

/** What somebody said they would do, and has not yet. */
export function OpenBoxes({ boxes }: { readonly boxes: readonly OpenBox[] }) {
  const today = new Date()
  return (
    <ul>
      {boxes.map(box => (
        <li key={box.id} className={styles.line}>
          <Link href={`/r/${box.rca}`} className={styles.link}>
            <span className={styles.box} aria-hidden />
            <span className={styles.words}>
              <span className={styles.text}>{box.text}</span>
              <span className={styles.meta}>
                {[box.owners.join(', ') || 'Nobody yet', box.rcaTitle].join(' · ')}
              </span>
            </span>
            <span className={styles.due}>{box.due ? dueWords(box.due, today) : ''}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
