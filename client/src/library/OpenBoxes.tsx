import { useState } from 'react'
import { Link } from 'wouter'
import { ItemSquare } from '../marks/ItemSquare.tsx'
import { Button } from '../ui/Button.tsx'
import { dueWords, isOverdue } from './list-words.ts'
import styles from './OpenBoxes.module.css'
import type { OpenBox, OpenBoxes as OpenBoxesList } from './open-boxes.ts'
import { addressOf } from './rca-place.ts'

/** More are one press away. */
const SHOWN = 5

/** What somebody said they would do, and has not yet: what is due first, and the way to the rest. */
export function OpenBoxes({ boxes: { named, further } }: { readonly boxes: OpenBoxesList }) {
  const [isWhole, setWhole] = useState(false)
  // One way on needs no other way on before it.
  const isShort = named.length <= SHOWN && further.length <= 1
  const shown = isWhole ? named : named.slice(0, SHOWN)
  const more = further.reduce((sum, { count }) => sum + count, named.length - SHOWN)

  return (
    <>
      <ul>
        {shown.map(box => (
          <BoxLine key={`${box.rca} ${box.id}`} box={box} />
        ))}
        {(isWhole || isShort) &&
          further.map(({ rca, rcaTitle, count }) => (
            <li key={rca} className={styles.line}>
              <Link href={addressOf(rca, { of: 'action-items' })} className={styles.link}>
                <span className={styles.meta}>
                  {shown.length > 0 ? `${count} more` : count} in {rcaTitle}
                </span>
              </Link>
            </li>
          ))}
      </ul>
      {!isShort && (
        <Button
          look="quiet"
          className={styles.more}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Fewer' : `${more} more`}
        </Button>
      )}
    </>
  )
}

function BoxLine({ box }: { readonly box: OpenBox }) {
  const today = new Date()
  const due = box.due ?? ''
  const place =
    box.cause === null ? ({ of: 'action-items' } as const) : ({ of: 'cause', id: box.cause } as const)
  return (
    <li className={styles.line}>
      <Link href={addressOf(box.rca, place)} className={styles.link}>
        <span className={styles.words}>
          <span className={styles.said}>
            <span className={styles.text}>{box.text}</span>
            <span className={styles.mark}>
              <ItemSquare state="open" />
            </span>
          </span>
          <span className={styles.meta}>
            {[box.owners.join(', ') || 'Nobody yet', box.rcaTitle].join(' · ')}
          </span>
        </span>
        <span className={isOverdue(due, today) ? `${styles.due} ${styles.overdue}` : styles.due}>
          {dueWords(due, today)}
        </span>
      </Link>
    </li>
  )
}
