import { useConnection } from '../sync/index.ts'
import { classNames } from '../ui/index.ts'
import { saveWords } from './connection-words.ts'
import styles from './SaveState.module.css'
import { useDelayed } from './use-delayed.ts'

/** Shorter than this nobody wants to know that something is being saved, ms (as `--delay-progress`). */
const PASSING_MS = 400

/** In a word whether what is on the screen is on the server's disk. */
export function SaveState() {
  const connection = useConnection()
  const state = useDelayed(
    connection,
    ({ is }) => is === 'saving' || is === 'connecting' || is === 'offline',
    PASSING_MS,
  )
  return (
    <p
      role="status"
      aria-busy={connection.is === 'offline' && connection.isWriting}
      className={classNames(
        styles.words,
        state.is === 'offline' && styles.away,
        state.is === 'saved' && styles.saved,
      )}
    >
      {saveWords(state)}
    </p>
  )
}
