import { deleteCauses, keepRecovered, restoreDeletion } from 'shared/doc'
import { visibleText } from 'shared/exporters'
import type { CauseNode } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { useCanWrite, useRcaSelector } from '../sync/index.ts'
import { Button } from '../ui/index.ts'
import styles from './RecoveredLine.module.css'

/** Below a cause that outlived its branch: why it is here, and what to do about it. */
export function RecoveredLine({ cause }: { readonly cause: CauseNode }) {
  const change = useDocCommand()
  const canWrite = useCanWrite()
  const by = cause.recovered?.by ?? null
  const name = useRcaSelector(rca => (by === null ? undefined : rca.people.get(by)?.name))
  const { id, recovered } = cause
  if (!recovered) return null
  return (
    <div className={styles.line}>
      <span>
        {name ? `Kept from a branch that ${visibleText(name)} deleted` : 'Kept from a deleted branch'}
      </span>
      {canWrite && (
        <>
          <Button look="quiet" onClick={() => change(keepRecovered, { id })}>
            Keep it here
          </Button>
          <Button look="quiet" onClick={() => change(restoreDeletion, { deletion: recovered.deletion })}>
            Restore the branch
          </Button>
          <Button look="quiet" onClick={() => change(deleteCauses, { ids: [id] })}>
            Delete
          </Button>
        </>
      )}
    </div>
  )
}
