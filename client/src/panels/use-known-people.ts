import { useMemo } from 'react'
import type { PersonId } from 'shared/model'
import { useParticipants, useRcaSelector } from '../sync/index.ts'

/** Somebody who can be named: written down in the document, or here just now. */
export interface KnownPerson {
  readonly id: PersonId
  readonly name: string
}

/** Those of the document and those who are present, each once, by name. */
export function useKnownPeople(): readonly KnownPerson[] {
  const stored = useRcaSelector(rca => rca.people)
  const participants = useParticipants()
  return useMemo(() => {
    const known = new Map<PersonId, string>()
    for (const { presence } of participants) if (presence.name) known.set(presence.person, presence.name)
    for (const person of stored.values()) known.set(person.id, person.name)
    return Array.from(known, ([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
  }, [stored, participants])
}
