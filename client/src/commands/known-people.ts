import { useMemo } from 'react'
import { isSameName, type Person, type PersonId } from 'shared/model'
import { type Participant, useParticipantsSelector, useRcaSelector } from '../sync/index.ts'

/** Somebody who can be named: written down in the document, or here just now. */
export interface KnownPerson {
  readonly id: PersonId
  readonly name: string
}

/** Those of the document and those who are present, each once; of two names the one in the document. */
export function knownPeople(
  written: Iterable<Pick<Person, 'id' | 'name'>>,
  present: Iterable<KnownPerson>,
): readonly KnownPerson[] {
  const known = new Map<PersonId, KnownPerson>()
  for (const { id, name } of written) known.set(id, { id, name })
  for (const { id, name } of present) if (name && !known.has(id)) known.set(id, { id, name })
  return Array.from(known.values())
}

/** As owners they are named by their names: of two with one name, as on two devices, the first. */
export const eachNameOnce = (people: readonly KnownPerson[]): readonly KnownPerson[] =>
  people.filter(({ name }, at) => people.findIndex(other => isSameName(other.name, name)) === at)

export const presentPeople = (participants: readonly Participant[]): readonly KnownPerson[] =>
  participants.map(({ presence }) => ({ id: presence.person, name: presence.name }))

const areSame = (a: readonly KnownPerson[], b: readonly KnownPerson[]): boolean =>
  a.length === b.length && a.every(({ id, name }, at) => id === b[at]?.id && name === b[at]?.name)

/** Everybody who can be named as an owner, by name. Renders again when somebody comes, goes or is renamed. */
export function useKnownPeople(): readonly KnownPerson[] {
  const written = useRcaSelector(rca => rca.people)
  const present = useParticipantsSelector(presentPeople, areSame)
  return useMemo(
    () =>
      Array.from(eachNameOnce(knownPeople(written.values(), present))).sort((a, b) =>
        a.name.localeCompare(b.name),
      ),
    [written, present],
  )
}
