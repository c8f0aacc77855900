import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type CauseId, initialsOf, type ParentId } from 'shared/model'
import type { ColourIndex } from 'shared/protocol'
import { type Participant, useParticipantsSelector } from '../sync/index.ts'
import styles from './RowPeople.module.css'

export interface PersonAtRow {
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

interface AtRow {
  readonly people: readonly PersonAtRow[]
  /** Causes without words below it whose writers are gone: a dot each. */
  readonly nobodys: readonly CauseId[]
}

type Wordless = ReadonlyMap<ParentId, readonly CauseId[]>

/** Who has begun a cause that takes no space yet stands at its parent. */
export function groupByRow(people: readonly PersonAtRow[], wordless: Wordless): ReadonlyMap<ParentId, AtRow> {
  const parents = new Map<ParentId, ParentId>()
  for (const [parent, causes] of wordless) for (const id of causes) parents.set(id, parent)
  const byRow = new Map<ParentId, AtRow>()
  const atRow = (row: ParentId) => byRow.get(row) ?? { people: [], nobodys: [] }
  for (const [parent, causes] of wordless) {
    const nobodys = causes.filter(id => !people.some(person => person.row === id))
    if (nobodys.length > 0) byRow.set(parent, { people: [], nobodys })
  }
  for (const person of people) {
    const row = parents.get(person.row) ?? person.row
    byRow.set(row, { ...atRow(row), people: [...atRow(row).people, person] })
  }
  return byRow
}

const Context = createContext<ReadonlyMap<ParentId, AtRow>>(new Map())

export interface RowPeopleProviderProps {
  /** For each row, the causes below it that others have begun and not yet written. */
  readonly wordless: Wordless
  readonly children: ReactNode
}

/** Around the rows: looks through the room once for all of them. */
export function RowPeopleProvider({ wordless, children }: RowPeopleProviderProps) {
  const people = useParticipantsSelector(peopleAtRows, areSame)
  const byRow = useMemo(() => groupByRow(people, wordless), [people, wordless])
  return <Context.Provider value={byRow}>{children}</Context.Provider>
}

/** The others at this line: who types, who stands here, and a dot for what somebody has begun below it. */
export function RowPeople({ id }: { readonly id: ParentId }) {
  const here = useContext(Context).get(id)
  if (!here) return null
  return (
    // Who is here is said in the bar, once, instead of at every line.
    <span className={styles.people} aria-hidden>
      {here.nobodys.map(cause => (
        <span key={cause} className={styles.dot} />
      ))}
      {here.people.map(({ clientId, name, colour, isTyping }) => (
        <span
          key={clientId}
          className={styles.person}
          data-typing={isTyping || undefined}
          style={{ '--person': `var(--person-${colour})` }}
          title={isTyping ? `${name} is typing` : name}
        >
          {initialsOf(name)}
        </span>
      ))}
    </span>
  )
}
