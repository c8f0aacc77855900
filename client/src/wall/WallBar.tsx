import { Fragment } from 'react'
import { childrenOf, PARKED } from 'shared/model'
import { openEndsWords } from '../commands/open-ends.ts'
import { useOpenEnds } from '../commands/use-open-ends.ts'
import { useRcaSelector } from '../sync/index.ts'
import styles from './WallBar.module.css'

export interface WallBarProps {
  /** The day of the meeting as a person says it; empty when unknown. */
  readonly day: string
  readonly isOffline: boolean
}

/** In one quiet line: which RCA this is, and how much of it is still open. */
export function WallBar({ day, isOffline }: WallBarProps) {
  const title = useRcaSelector(rca => rca.title.trim())
  const problem = useRcaSelector(rca => rca.problem.trim())
  const product = useRcaSelector(rca => rca.facts.product.trim())
  const parked = useRcaSelector(rca => childrenOf(rca, PARKED).length)
  const ends = useOpenEnds()
  // The problem stands below in large letters.
  const names = [title === problem ? '' : title, product, day].filter(Boolean)
  return (
    <header className={styles.bar}>
      <p className={styles.names}>
        {names.map((name, at) => (
          <Fragment key={name}>
            {at > 0 && ' · '}
            <bdi>{name}</bdi>
          </Fragment>
        ))}
      </p>
      {parked > 0 && <p>{parked} parked</p>}
      {ends.closed > 0 && <p>{openEndsWords(ends)}</p>}
      {/* Stands empty, so that it is read out when it says something. */}
      <p role="status" className={styles.offline}>
        {isOffline && 'Offline'}
      </p>
    </header>
  )
}
