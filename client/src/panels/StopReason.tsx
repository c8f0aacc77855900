import { setDisposition } from 'shared/doc'
import { type CauseNode, type Disposition, dispositions, LIMITS, type Reference } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { SelectField } from '../ui/index.ts'
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
      id: cause.id,
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
            id: cause.id,
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
          value={cause.reference?.title ?? ''}
          maxLength={LIMITS.title}
          readOnly={isReadOnly}
          onSettle={title => set({ reference: title ? referenceFrom(title) : null })}
        />
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

/** A pasted page address names the RCA itself; anything else is how the room calls it. */
function referenceFrom(text: string): Reference {
  const id = /\/r\/([A-Za-z0-9_-]{22})(?:[/?#]|$)/.exec(text)?.[1]
  return { rca: (id ?? null) as Reference['rca'], cause: null, actionItem: null, title: text }
}
