import type { Person, PersonId } from 'shared/model'

/**
 * Whether the link has done its work: everybody who is written down and not absent is present, and the room is at least
 * two.
 */
export const isEveryoneIn = (
  people: Iterable<Pick<Person, 'id' | 'isAbsent'>>,
  present: ReadonlySet<PersonId>,
): boolean => present.size >= 2 && Array.from(people).every(({ id, isAbsent }) => isAbsent || present.has(id))
