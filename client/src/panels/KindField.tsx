import { setKind } from 'shared/doc'
import { type CauseKind, type CauseNode, causeKinds, HEAD } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { SelectField } from '../ui/index.ts'

/** Whether a first bone is something that it caused, a category, or a cause of its own. Deeper ones are causes. */
export function KindField({
  cause,
  isReadOnly,
}: {
  readonly cause: CauseNode
  readonly isReadOnly: boolean
}) {
  const change = useDocCommand()
  if (cause.parent !== HEAD) return null
  return (
    <SelectField
      label="Kind"
      value={cause.kind}
      disabled={isReadOnly}
      onChange={event => change(setKind, { ids: [cause.id], kind: event.currentTarget.value as CauseKind })}
    >
      {Object.entries(causeKinds).map(([id, row]) => (
        <option key={id} value={id}>
          {row.label}
        </option>
      ))}
    </SelectField>
  )
}
