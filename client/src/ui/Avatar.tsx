import type { ReactElement } from 'react'
import styles from './Avatar.module.css'
import { classNames } from './class-names.ts'

export interface AvatarPerson {
  /** Distinguishes two people of the same name. */
  readonly id: string
  /** Empty for somebody who has not given one. */
  readonly name: string
  /** One or two letters. */
  readonly initials: string
  /** Which of the ten people colours, 0–9. */
  readonly colour: number
  readonly isAway?: boolean
  /** Typing just now: a ring in their colour. */
  readonly isTyping?: boolean
}

export interface AvatarProps {
  readonly person: AvatarPerson
  /** Added to the name for screen readers and in the tooltip: "you". */
  readonly note?: string
}

/** One person as a disc with initials: never the colour alone. Without a tooltip of ours, which the home page need not load. */
export function Avatar({ person, note }: AvatarProps) {
  const name = person.name || 'Guest'
  const label = [name, note, person.isAway && 'away'].filter(Boolean).join(', ')
  return (
    <span
      className={classNames(styles.avatar, person.isAway && styles.away, person.isTyping && styles.typing)}
      style={{ '--person': `var(--person-${person.colour})` }}
      role="img"
      aria-label={label}
      title={label}
    >
      {person.initials || '?'}
    </span>
  )
}

export interface AvatarStackProps {
  readonly people: readonly AvatarPerson[]
  /** The person at this browser, told apart as "you". */
  readonly me?: string
  /** How many before "+n". */
  readonly limit?: number
  /** What the group is called by screen readers. */
  readonly label: string
  /** Makes what opens from an avatar, or from "+n" for all the rest, out of its button. Without it they only show. */
  readonly opens?: (people: readonly AvatarPerson[], button: ReactElement) => ReactElement
}

/** Several people, overlapping. */
export function AvatarStack({ people, me, limit = 6, label, opens }: AvatarStackProps) {
  const shown = people.slice(0, limit)
  const rest = people.slice(shown.length)
  if (people.length === 0) return null
  const asButton = (of: readonly AvatarPerson[], shown: ReactElement) =>
    opens
      ? opens(
          of,
          <button type="button" className={styles.button}>
            {shown}
          </button>,
        )
      : shown
  return (
    <ul className={styles.stack} aria-label={label}>
      {shown.map(person => (
        <li key={person.id}>
          {asButton([person], <Avatar person={person} {...(person.id === me && { note: 'you' })} />)}
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          {asButton(
            rest,
            <span
              className={styles.rest}
              role="img"
              aria-label={`and ${rest.length} more`}
              title={rest.map(person => person.name || 'Guest').join(', ')}
            >
              +{rest.length}
            </span>,
          )}
        </li>
      )}
    </ul>
  )
}
