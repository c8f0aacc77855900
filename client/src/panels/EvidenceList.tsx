import { ExternalLink, X } from 'lucide-react'
import { addEvidence, editEvidence, removeEvidence } from 'shared/doc'
import { type CauseNode, type Evidence, type EvidenceId, LIMITS } from 'shared/model'
import { readEvidenceLine, useCommandContext, useDocCommand } from '../commands/index.ts'
import { TextTargetField } from '../editing/index.ts'
import { useRcaSelector } from '../sync/index.ts'
import { IconButton } from '../ui/index.ts'
import { AddLine } from './AddLine.tsx'
import { ExternalPage } from './ExternalPage.tsx'
import styles from './panels.module.css'
import { SettledField } from './SettledField.tsx'

/** What makes us believe a cause: texts and addresses, with who gave them. */
export function EvidenceList({
  cause,
  isReadOnly,
}: {
  readonly cause: CauseNode
  readonly isReadOnly: boolean
}) {
  const change = useDocCommand()
  const add = (words: string): boolean =>
    change(addEvidence, { cause: cause.id, ...readEvidenceLine(words) }) !== null
  return (
    <>
      {cause.evidence.map(id => (
        <EvidenceEntry key={id} id={id} isReadOnly={isReadOnly} />
      ))}
      {!isReadOnly && (
        <AddLine label="New evidence" placeholder="What makes us believe it, or an address" onAdd={add} />
      )}
    </>
  )
}

function EvidenceEntry({ id, isReadOnly }: { readonly id: EvidenceId; readonly isReadOnly: boolean }) {
  const change = useDocCommand()
  const evidence = useRcaSelector(rca => rca.evidence.get(id))
  if (!evidence) return null
  return (
    <div className={styles.entry}>
      <div className={styles.line}>
        <TextTargetField
          className={styles.text ?? ''}
          target={{ of: 'evidence', id }}
          label="Evidence"
          placeholder="In words"
        />
        {!isReadOnly && (
          <IconButton label="Remove evidence" icon={X} onClick={() => change(removeEvidence, { id })} />
        )}
      </div>
      {isReadOnly ? (
        <ExternalPage url={evidence.url} />
      ) : (
        <div className={styles.line}>
          <SettledField
            type="url"
            label="Address"
            isLabelHidden
            placeholder="https://"
            value={evidence.url}
            maxLength={LIMITS.url}
            onSettle={url => change(editEvidence, { id, url })}
          />
          <ExternalPage url={evidence.url} icon={ExternalLink} />
        </div>
      )}
      <GivenBy evidence={evidence} />
    </div>
  )
}

/** Who gave it and when, as far as that is known. */
function GivenBy({ evidence: { by, at } }: { readonly evidence: Evidence }) {
  const { people } = useCommandContext()
  const name = useRcaSelector(() => people().find(person => person.id === by)?.name)
  const when = at === null ? '' : new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })
  if (!name && !when) return null
  return (
    <p className={styles.meta}>
      <bdi>{name}</bdi>
      {name && when && ', '}
      {when}
    </p>
  )
}
