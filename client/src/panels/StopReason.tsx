import { ExternalLink } from 'lucide-react'
import { setDisposition } from 'shared/doc'
import { type CauseNode, type Disposition, dispositions, LIMITS, type Reference } from 'shared/model'
import { referenceFrom, useDocCommand } from '../commands/index.ts'
import { Icon, SelectField } from '../ui/index.ts'
import styles from './panels.module.css'
import { SettledField } from './SettledField.tsx'

/** The disposition of a cause with what it wants to know: the other RCA, the cost, who finds out. */
export function StopReason({
  cause,
  isReadOnly,
}: {
  readonly cause: CauseNode
  readonly isReadOnly: boolean
}) {
  const change = useDocCommand()
  const row = cause.disposition && dispositions[cause.disposition]
  const set = (part: { note?: string; reference?: Reference | null }) =>
    change(setDisposition, {
      ids: [cause.id],
      disposition: cause.disposition,
      note: cause.dispositionNote,
      reference: cause.reference,
      ...part,
    })
  return (
    <>
      <SelectField
        label="Reason"
        value={cause.disposition ?? ''}
        disabled={isReadOnly}
        onChange={event =>
          change(setDisposition, {
            ids: [cause.id],
            disposition: (event.currentTarget.value || null) as Disposition | null,
          })
        }
      >
        <option value="">We do not stop here</option>
        {Object.entries(dispositions).map(([id, { label }]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      {row?.detail === 'reference' && (
        <SettledField
          label={row.question}
          placeholder="16 February, or the address of its page"
          value={wordsOf(cause.reference)}
          maxLength={LIMITS.title}
          readOnly={isReadOnly}
          onSettle={said => set({ reference: referenceFrom(said) })}
        />
      )}
      {cause.reference?.rca && (
        <a
          className={styles.away}
          href={`/r/${cause.reference.rca}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          <Icon of={ExternalLink} size={14} />
          Open that RCA
          <span className="visually-hidden">in a new tab</span>
        </a>
      )}
      {row && (
        <SettledField
          label={row.detail === 'cost' || row.detail === 'finder' ? row.question : 'Note'}
          value={cause.dispositionNote}
          maxLength={LIMITS.label}
          readOnly={isReadOnly}
          onSettle={note => set({ note })}
        />
      )}
    </>
  )
}

/** As it is typed: the name the room gave the other RCA, else the address of its page. */
const wordsOf = (reference: Reference | null): string =>
  reference?.title || (reference?.rca ? `/r/${reference.rca}` : '')
