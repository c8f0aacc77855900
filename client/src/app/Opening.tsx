import { useConnection, useRetry } from '../sync/index.ts'
import { Button } from '../ui/index.ts'
import styles from './Opening.module.css'

/** Before there is anything to show: nothing at first, then what is being waited for. */
export function Opening() {
  const connection = useConnection()
  const retry = useRetry()
  return (
    <main className={styles.page} aria-busy>
      {connection.is === 'offline' ? (
        <>
          <p>The server does not answer, and this computer has no copy of this RCA yet. Trying again.</p>
          <Button onClick={retry}>Try now</Button>
        </>
      ) : (
        <p>Opening</p>
      )}
    </main>
  )
}
