import { X } from 'lucide-react'
import { addMoment, editMoment, removeMoment } from 'shared/doc'
import { parseMomentLine } from 'shared/importers'
import type { Moment, Rca } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { TextTargetField } from '../editing/index.ts'
import { useRcaSelector } from '../sync/index.ts'
import { Chip, IconButton } from '../ui/index.ts'
import { useUiStore } from '../ui-store/index.ts'
import { CauseLink } from './ActionItemCause.tsx'
import { AddLine } from './AddLine.tsx'
import styles from './panels.module.css'
import { SaidTimeField } from './SaidTimeField.tsx'

/** What happened when, in order; unknown times last, as they were told. */
export function MomentList({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const moments = useRcaSelector(rca => rca.moments)
  const day = useRcaSelector(dayOfIncident)
  const change = useDocCommand()
  return (
    <>
      {Array.from(moments.values(), moment => (
        <MomentEntry key={moment.id} moment={moment} isReadOnly={isReadOnly} />
      ))}
      {!isReadOnly && (
        <AddLine
          label="New moment"
          placeholder="10:05 what happened then"
          onAdd={line => change(addMoment, parseMomentLine(line, day)) !== null}
        />
      )}
    </>
  )
}

const dayOfIncident = ({ facts }: Rca): string => facts.incidentStart.at.slice(0, 10) || facts.date

function MomentEntry({ moment, isReadOnly }: { readonly moment: Moment; readonly isReadOnly: boolean }) {
  const change = useDocCommand()
  const day = useRcaSelector(dayOfIncident)
  const name = moment.text || 'Moment without words'
  return (
    <article className={styles.entry} aria-label={name}>
      <div className={styles.line}>
        <TextTargetField
          className={styles.text ?? ''}
          target={{ of: 'moment', id: moment.id }}
          label="What happened"
        />
        {!isReadOnly && (
          <IconButton
            label={`Remove: ${name}`}
            icon={X}
            onClick={() => change(removeMoment, { id: moment.id })}
          />
        )}
      </div>
      <SaidTimeField
        label="When"
        time={moment.time}
        near={day}
        isReadOnly={isReadOnly}
        onChange={time => change(editMoment, { id: moment.id, time })}
      />
      <MomentCause moment={moment} isReadOnly={isReadOnly} />
    </article>
  )
}

/** The cause it was about, if any is named; the palette finds one by its words. */
function MomentCause({ moment, isReadOnly }: { readonly moment: Moment; readonly isReadOnly: boolean }) {
  const change = useDocCommand()
  const ui = useUiStore()
  if (moment.cause)
    return (
      <div className={styles.line}>
        <CauseLink cause={moment.cause} />
        {!isReadOnly && (
          <IconButton
            label="Take the cause off this moment"
            icon={X}
            onClick={() => change(editMoment, { id: moment.id, cause: null })}
          />
        )}
      </div>
    )
  if (isReadOnly) return null
  return (
    <div>
      <Chip isEmpty onClick={() => ui.getState().openPrompt({ of: 'moment', moment: moment.id })}>
        Link to a cause …
      </Chip>
    </div>
  )
}
