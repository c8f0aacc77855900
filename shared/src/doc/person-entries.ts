import type * as Y from 'yjs'
import { isEntryId, type Person, type PersonId } from '../model/index.ts'
import { type Entry, entryOf } from './schema.ts'
import { readTombstone } from './tombstone.ts'

/**
 * Whom an entry is about. The id of a person is given from outside, so two replicas may write down the same one at
 * once; of two containers under one key Yjs would drop one with all that is in it. So each entry has an id of its own
 * and several may be about one person. Those of version 1 stood under the id of their person.
 */
export function personOf(entryId: string, entry: Entry): PersonId {
  const person = entry.get('person')
  return (typeof person === 'string' && isEntryId(person) ? person : entryId) as PersonId
}

export interface PersonEntry {
  readonly id: string
  readonly entry: Entry
}

export interface PersonEntries {
  readonly live: readonly PersonEntry[]
  /** Whether somebody took the person out of the list. */
  readonly isRemoved: boolean
}

export function entriesAbout(
  people: Y.Map<unknown>,
  live: ReadonlyMap<string, Person>,
  person: PersonId,
): PersonEntries {
  const found = Array.from(people.keys()).flatMap(id => {
    const entry = entryOf(people, id)
    return entry && personOf(id, entry) === person ? [{ id, entry }] : []
  })
  return {
    live: found.filter(({ id }) => live.has(id)),
    isRemoved: found.some(({ id, entry }) => !live.has(id) && readTombstone(entry)?.isUnborn === false),
  }
}

/** The people of some entries, each once: what any of the entries says of them is so, the first names them. */
export function peopleOf(entries: ReadonlyMap<string, Person>): readonly Person[] {
  const people = new Map<PersonId, Person>()
  for (const [, entry] of Array.from(entries).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = people.get(entry.id)
    people.set(entry.id, known ? merge(known, entry) : entry)
  }
  return Array.from(people.values())
}

const merge = (a: Person, b: Person): Person => ({
  id: a.id,
  name: a.name || b.name,
  isAffected: a.isAffected || b.isAffected,
  isAbsent: a.isAbsent || b.isAbsent,
  isFacilitator: a.isFacilitator || b.isFacilitator,
  isScribe: a.isScribe || b.isScribe,
})
