import { X } from 'lucide-react'
import { addPerson, editPerson, removePerson } from 'shared/doc'
import { initialsOf, LIMITS, type Person } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { useCanWrite, useParticipants, useRcaSelector } from '../sync/index.ts'
import { Avatar, Checkbox, IconButton, Panel } from '../ui/index.ts'
import { AddLine } from './AddLine.tsx'
import styles from './panels.module.css'
import { Section } from './Section.tsx'
import { SettledField } from './SettledField.tsx'

/** Who is here now, and who belongs to this analysis. */
export function PeoplePanel({ onClose }: { readonly onClose: () => void }) {
  const participants = useParticipants()
  const people = useRcaSelector(rca => rca.people)
  const canWrite = useCanWrite()
  const change = useDocCommand()
  return (
    <Panel title="People" onClose={onClose}>
      <Section title="Here now">
        <ul className={styles.rows}>
          {participants.map(({ clientId, isMe, presence }) => (
            <li key={clientId} className={styles.person}>
              <Avatar
                person={{
                  id: presence.person,
                  name: presence.name,
                  initials: initialsOf(presence.name),
                  colour: presence.colour,
                  isAway: presence.isAway,
                }}
              />
              <bdi>{presence.name || 'Guest'}</bdi>
              {isMe && <span className={styles.quiet}>you</span>}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Attendees">
        {Array.from(people.values(), person => (
          <Attendee key={person.id} person={person} isReadOnly={!canWrite} />
        ))}
        {canWrite && (
          <AddLine
            label="New attendee"
            placeholder="Name"
            onAdd={name => change(addPerson, { name }) !== null}
          />
        )}
      </Section>
    </Panel>
  )
}

const FACTS = {
  isFacilitator: 'Facilitator',
  isScribe: 'Scribe',
  isAffected: 'Affected by it',
  isAbsent: 'Absent',
} as const satisfies Partial<Record<keyof Person, string>>

function Attendee({ person, isReadOnly }: { readonly person: Person; readonly isReadOnly: boolean }) {
  const change = useDocCommand()
  return (
    <article className={styles.entry} aria-label={person.name}>
      <div className={styles.line}>
        <SettledField
          label="Name"
          isLabelHidden
          value={person.name}
          maxLength={LIMITS.name}
          readOnly={isReadOnly}
          onSettle={name => name && change(editPerson, { id: person.id, name })}
        />
        {!isReadOnly && (
          <IconButton
            label={`Remove ${person.name}`}
            icon={X}
            onClick={() => change(removePerson, { id: person.id })}
          />
        )}
      </div>
      <div className={styles.pair}>
        {(Object.entries(FACTS) as [keyof typeof FACTS, string][]).map(([fact, label]) => (
          <Checkbox
            key={fact}
            checked={person[fact]}
            disabled={isReadOnly}
            onChange={event => change(editPerson, { id: person.id, [fact]: event.currentTarget.checked })}
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </article>
  )
}
