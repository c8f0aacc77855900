import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { initialsOf, type ParentId } from 'shared/model'
import type { ColourIndex } from 'shared/protocol'
import { type Participant, useParticipantsSelector } from '../sync/index.ts'
import styles from './RowPeople.module.css'

interface PersonAtRow {
  readonly row: ParentId
  readonly clientId: number
  readonly name: string
  readonly colour: ColourIndex
  readonly isTyping: boolean
}

const peopleAtRows = (participants: readonly Participant[]): readonly PersonAtRow[] =>
  participants.flatMap(({ clientId, isMe, presence: { editing, selected, name, colour } }) => {
    const row = editing?.id ?? selected
    return isMe || !name || row === null ? [] : [{ row, clientId, name, colour, isTyping: editing !== null }]
  })

/** A pointer that moves changes nothing here. */
const areSame = (a: readonly PersonAtRow[], b: readonly PersonAtRow[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => (Object.keys(one) as (keyof PersonAtRow)[]).every(key => one[key] === b[at]?.[key]))

type PeopleByRow = ReadonlyMap<ParentId, readonly PersonAtRow[]>

function groupByRow(people: readonly PersonAtRow[]): PeopleByRow {
  const byRow = new Map<ParentId, PersonAtRow[]>()
  for (const person of people) byRow.set(person.row, [...(byRow.get(person.row) ?? []), person])
  return byRow
}

const Context = createContext<PeopleByRow>(new Map())

/** Around the rows: looks through the room once for all of them. */
export function RowPeopleProvider({ children }: { readonly children: ReactNode }) {
  const people = useParticipantsSelector(peopleAtRows, areSame)
  const byRow = useMemo(() => groupByRow(people), [people])
  return <Context.Provider value={byRow}>{children}</Context.Provider>
}

/** The others at this line: who types, who stands here. */
export function RowPeople({ id }: { readonly id: ParentId }) {
  return useContext(Context)
    .get(id)
    ?.map(({ clientId, name, colour, isTyping }) => (
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
