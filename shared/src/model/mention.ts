import { initialsOf, type Person } from './person.ts'

type Named = Pick<Person, 'name'>

const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{M}\p{N}]+/gu

/** Letters and digits alone, without case: how "@o'brien" and "O’Brien" meet. */
const keyOf = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(NEITHER_LETTER_NOR_DIGIT, '')

/** Whether two names are one to whoever hears them: without case, blanks and marks, where they have letters at all. */
export const isSameName = (a: string, b: string): boolean =>
  a === b || (keyOf(a) !== '' && keyOf(a) === keyOf(b))

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

/** Somebody as a mention can mean them: the name taken apart once, for any number of look-ups. */
export interface Mentionable<P extends Named> {
  readonly person: P
  readonly whole: string
  readonly initials: readonly string[]
  readonly words: readonly string[]
}

export const mentionable = <P extends Named>(person: P): Mentionable<P> => ({
  person,
  whole: keyOf(person.name),
  initials: [allInitialsOf(person.name), keyOf(initialsOf(person.name))],
  words: wordsOf(person.name),
})

type Reading = (of: Mentionable<Named>, key: string) => boolean

// Asked in this order: who is meant exactly must not be hidden by who could be meant.
const WHOLE: readonly Reading[] = [
  ({ whole }, key) => whole === key,
  ({ initials }, key) => initials.includes(key),
  ({ words }, key) => words.includes(key),
]
const ANY: readonly Reading[] = [
  ...WHOLE,
  ({ whole, words }, key) => whole.startsWith(key) || words.some(word => word.startsWith(key)),
]

/** Those whom the first reading that fits anybody fits. */
function meant<P extends Named>(
  said: string,
  people: readonly Mentionable<P>[],
  readings: readonly Reading[],
): readonly P[] {
  const key = keyOf(said)
  if (key === '') return []
  for (const reads of readings) {
    const found = people.filter(one => reads(one, key))
    if (found.length > 0) return found.map(({ person }) => person)
  }
  return []
}

const only = <P>(found: readonly P[]): P | null => (found.length === 1 ? (found[0] ?? null) : null)

/**
 * The one person whom "@jtf" means: by whole name, by initials, by one of the name's words, by the beginning of the
 * name or of one of its words. Null when nobody or more than one could be meant. Without the "@".
 */
export const findMentioned = <P extends Named>(
  mention: string,
  people: readonly Mentionable<P>[],
): P | null => only(meant(mention, people, ANY))

/** Whether a mention could mean somebody of these, be it one or several. */
export const isMentioned = (mention: string, people: readonly Mentionable<Named>[]): boolean =>
  meant(mention, people, ANY).length > 0

/** The same as `findMentioned` for a name that no "@" announces: a beginning is not enough. */
export const findNamed = <P extends Named>(name: string, people: readonly Mentionable<P>[]): P | null =>
  only(meant(name, people, WHOLE))

/** What to write after an "@" so that `findMentioned` finds this person among these; null when nothing would. */
export function mentionOf<P extends Named>(person: P, people: readonly Mentionable<P>[]): string | null {
  const mention = person.name.normalize('NFKC').replace(NEITHER_LETTER_NOR_DIGIT, '')
  return findMentioned(mention, people) === person ? mention : null
}
