import { initialsOf, type Person } from './person.ts'

type Named = Pick<Person, 'name'>

const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{M}\p{N}]+/gu

/** Letters and digits alone, without case: how "@o'brien" and "O’Brien" meet. */
const keyOf = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(NEITHER_LETTER_NOR_DIGIT, '')

const wordsOf = (name: string): readonly string[] =>
  name
    .split(/[\s._-]+/u)
    .map(keyOf)
    .filter(Boolean)

/** "jtf" of "Jeffrey T. Fredrick"; on avatars he is "JF". */
const allInitialsOf = (name: string): string =>
  wordsOf(name)
    .map(word => Array.from(word)[0])
    .join('')

type Reading = (name: string, key: string) => boolean

// Asked in this order: who is meant exactly must not be hidden by who could be meant.
const WHOLE: readonly Reading[] = [
  (name, key) => keyOf(name) === key,
  (name, key) => allInitialsOf(name) === key || keyOf(initialsOf(name)) === key,
  (name, key) => wordsOf(name).includes(key),
]
const ANY: readonly Reading[] = [
  ...WHOLE,
  (name, key) => keyOf(name).startsWith(key) || wordsOf(name).some(word => word.startsWith(key)),
]

function find<P extends Named>(said: string, people: readonly P[], readings: readonly Reading[]): P | null {
  const key = keyOf(said)
  if (key === '') return null
  for (const reads of readings) {
    const found = people.filter(person => reads(person.name, key))
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}

/**
 * The one person whom "@jtf" means: by whole name, by initials, by one of the name's words, by the beginning of the
 * name or of one of its words. Null when nobody or more than one could be meant. Without the "@".
 */
export const findMentioned = <P extends Named>(mention: string, people: readonly P[]): P | null =>
  find(mention, people, ANY)

/** The same for a name that no "@" announces: a beginning is not enough. */
export const findNamed = <P extends Named>(name: string, people: readonly P[]): P | null =>
  find(name, people, WHOLE)

/** What to write after an "@" so that `findMentioned` finds this person among these; null when nothing would. */
export function mentionOf<P extends Named>(person: P, people: readonly P[]): string | null {
  const mention = person.name.normalize('NFKC').replace(NEITHER_LETTER_NOR_DIGIT, '')
  return findMentioned(mention, people) === person ? mention : null
}
