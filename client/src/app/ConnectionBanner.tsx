import { useEffect, useState } from 'react'
import { type ConnectionState, useConnection, useEndReason, useRetry } from '../sync/index.ts'
import { Button } from '../ui/index.ts'
import styles from './ConnectionBanner.module.css'
import { bannerWords } from './connection-words.ts'
import { EndedBanner } from './EndedBanner.tsx'
import { useDelayed } from './use-delayed.ts'

/** A server that restarts is back sooner than this, ms: not worth a word across the page. */
const PASSING_MS = 1500
/** Nor is a copy that takes each letter at once, ms. */
const WRITING_MS = 400
/** How long the good news stays, ms. */
const BACK_MS = 4000

/** What everybody should know of the connection, in one line below the bar. Never a dialog. */
export function ConnectionBanner() {
  const connection = useConnection()
  const state = useDelayed(connection, ({ is }) => is === 'offline', PASSING_MS)
  const isWriting = useDelayed(state.isWriting, Boolean, WRITING_MS)
  const retry = useRetry()
  const endReason = useEndReason()
  if (endReason) return <EndedBanner reason={endReason} state={state} />
  if (state.is === 'saved') return state.merged > 0 ? <BackBanner key={state.merged} state={state} /> : null
  const words = bannerWords({ ...state, isWriting })
  if (!words) return null
  return (
    <div className={styles.banner} role="status">
      <p>{words}</p>
      <Button look="quiet" onClick={retry}>
        Try now
      </Button>
    </div>
  )
}

function BackBanner({ state }: { readonly state: ConnectionState }) {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), BACK_MS)
    return () => clearTimeout(timer)
  }, [])
  if (isOver) return null
  return (
    <div className={styles.banner} data-tone="good" role="status">
      <p>{bannerWords(state)}</p>
    </div>
  )
}
