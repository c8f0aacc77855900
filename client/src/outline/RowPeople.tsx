import { initialsOf, type ParentId } from 'shared/model'
import type { ColourIndex } from 'shared/protocol'
import { type Participant, useParticipantsSelector } from '../sync/index.ts'

import styles from './RowPeople.module.css'

interface PersonAt {
  readonly clientId: number
  readonly name: string
  readonly colour: ColourIndex
  readonly isTyping: boolean
}

const peopleAt = (participants: readonly Participant[], id: ParentId): readonly PersonAt[] =>
  participants.flatMap(({ clientId, isMe, presence }) => {
    const isTyping = presence.editing?.id === id
    if (isMe || !presence.name || (!isTyping && presence.selected !== id)) return []
    return [{ clientId, name: presence.name, colour: presence.colour, isTyping }]
  })

const sameValue = (a: readonly PersonAt[], b: readonly PersonAt[]) =>
  a.length === b.length && a.every((one, at) => JSON.stringify(one) === JSON.stringify(b[at]))

/** The others at this line: who types, who stands here. */
export function RowPeople({ id }: { readonly id: ParentId }) {
  const people = useParticipantsSelector(all => peopleAt(all, id), sameValue)
  return people.map(({ clientId, name, colour, isTyping }) => (
    <span
      key={clientId}
      className={styles.person}
      data-typing={isTyping || undefined}
      style={{ '--person': `var(--person-${colour})` }}
      title={isTyping ? `${name} is typing` : name}
      // Who is here is said in the bar, once, instead of at every line.
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  ))
}
