import { X } from 'lucide-react'
import { addPerson, editPerson, removePerson } from 'shared/doc'
import { initialsOf, LIMITS, type Person } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { type Participant, useCanWrite, useParticipantsSelector, useRcaSelector } from '../sync/index.ts'
import { Avatar, Checkbox, IconButton, Panel } from '../ui/index.ts'
import { AddLine } from './AddLine.tsx'
import styles from './panels.module.css'
import { Section } from './Section.tsx'
import { SettledField } from './SettledField.tsx'

/** Who is here now, and who belongs to this analysis. */
export function PeoplePanel({ onClose }: { readonly onClose: () => void }) {
  const here = useParticipantsSelector(oneEach, areShownAlike)
  const people = useRcaSelector(rca => rca.people)
  const canWrite = useCanWrite()
  const change = useDocCommand()
  return (
    <Panel title="People" onClose={onClose}>
      <Section title="Here now">
        <ul className={styles.rows}>
          {here.map(({ isMe, presence }) => (
            <li key={presence.person} className={styles.person}>
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

/** One row a person, however many windows they have; a window of mine stands for me. */
function oneEach(participants: readonly Participant[]): readonly Participant[] {
  const people = new Map<string, Participant>()
  for (const participant of participants)
    if (participant.isMe || !people.has(participant.presence.person))
      people.set(participant.presence.person, participant)
  return Array.from(people.values())
}

/** Pointers and carets that move are no reason to draw the list again. */
const areShownAlike = (a: readonly Participant[], b: readonly Participant[]): boolean =>
  a.length === b.length &&
  a.every(({ isMe, presence }, at) => {
    const other = b[at]
    return (
      other !== undefined &&
      isMe === other.isMe &&
      presence.person === other.presence.person &&
      presence.name === other.presence.name &&
      presence.colour === other.presence.colour &&
      presence.isAway === other.presence.isAway
    )
  })

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
