import { formatDistanceToNow } from 'date-fns'
import { useMemo } from 'react'
import type { CauseNode, Deletion } from 'shared/model'
import { goTo, restoreInSight, useCommandContext, useDocCommand } from '../commands/index.ts'
import { RecoveredNote } from '../marks/RecoveredNote.tsx'
import { useCanWrite, usePerson, useRcaSelector } from '../sync/index.ts'
import { Button, Panel } from '../ui/index.ts'
import { describeDeletion } from './deletion-notice.ts'
import styles from './panels.module.css'
import { Section } from './Section.tsx'

/** What was deleted, restorable as one, and what was kept from it because somebody was still writing there. */
export function TrashPanel({ onClose }: { readonly onClose: () => void }) {
  const trash = useRcaSelector(rca => rca.trash)
  const causes = useRcaSelector(rca => rca.causes)
  const recovered = useMemo(
    () => Array.from(causes.values()).filter(cause => cause.recovered !== null),
    [causes],
  )
  return (
    <Panel title="Deleted" onClose={onClose}>
      {recovered.length > 0 && (
        <Section title="Kept from a deleted branch">
          {recovered.map(cause => (
            <RecoveredEntry key={cause.id} cause={cause} />
          ))}
        </Section>
      )}
      {trash.length > 0 ? (
        <Section title="Can be restored">
          {trash.map(deletion => (
            <DeletionEntry key={deletion.id} deletion={deletion} />
          ))}
        </Section>
      ) : (
        <p className={styles.quiet}>Nothing has been deleted.</p>
      )}
    </Panel>
  )
}

function DeletionEntry({ deletion }: { readonly deletion: Deletion }) {
  const context = useCommandContext()
  const me = usePerson()
  const canWrite = useCanWrite()
  const change = useDocCommand()
  return (
    <article className={styles.entry}>
      <p className={styles.words}>{describeDeletion(deletion, null, context.people(), me.id)}</p>
      <div className={styles.line}>
        <span className={styles.quiet}>
          {deletion.at ? `${formatDistanceToNow(deletion.at)} ago` : 'At an unknown time'}
        </span>
        {canWrite && (
          <Button onClick={() => change(() => restoreInSight(context, deletion), null)}>Restore</Button>
        )}
      </div>
    </article>
  )
}

function RecoveredEntry({ cause }: { readonly cause: CauseNode }) {
  const context = useCommandContext()
  if (!cause.recovered) return null
  return (
    <article className={styles.entry} aria-label={cause.text}>
      <Button look="quiet" onClick={() => goTo(context, cause.id)}>
        <bdi>{cause.text || 'An empty cause'}</bdi>
      </Button>
      <div className={styles.chips}>
        <RecoveredNote id={cause.id} recovered={cause.recovered} />
      </div>
    </article>
  )
}
