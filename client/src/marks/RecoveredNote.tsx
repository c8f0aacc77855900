import { deleteCauses, keepRecovered, restoreDeletion } from 'shared/doc'
import { visibleText } from 'shared/exporters'
import type { CauseId, Recovery } from 'shared/model'
import { commandOf, useCommandContext, useDocCommand } from '../commands/index.ts'
import { useCanWrite, useRcaSelector } from '../sync/index.ts'
import { Button } from '../ui/index.ts'
import styles from './RecoveredNote.module.css'

/** Why a cause that outlived its branch is still here, and what can be done about it; laid out by where it stands. */
export function RecoveredNote({
  id,
  recovered: { by, deletion },
  look = 'plain',
}: {
  readonly id: CauseId
  readonly recovered: Recovery
  readonly look?: 'plain' | 'quiet'
}) {
  const { people } = useCommandContext()
  const change = useDocCommand()
  const canWrite = useCanWrite()
  // Who has just come and deletes first of all is on no list yet, but present.
  const name = useRcaSelector(() => people().find(person => person.id === by)?.name)
  return (
    <>
      <span className={styles.why}>
        {name ? `Kept from a branch that ${visibleText(name)} deleted` : 'Kept from a deleted branch'}
      </span>
      {canWrite && (
        <>
          <Button look={look} onClick={() => change(keepRecovered, { id })}>
            {commandOf('keep-recovered').label}
          </Button>
          <Button look={look} onClick={() => change(restoreDeletion, { deletion })}>
            {commandOf('restore-branch').label}
          </Button>
          <Button look={look} onClick={() => change(deleteCauses, { ids: [id] })}>
            {commandOf('delete').label}
          </Button>
        </>
      )}
    </>
  )
}
