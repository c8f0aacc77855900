import {
  findMentioned,
  findNamed,
  isMentioned,
  LIMITS,
  type Mentionable,
  mentionable,
  type Person,
  type PersonId,
} from '../model/index.ts'
import { defaultDue, readDueWords } from './due-words.ts'

export interface ActionLine {
  readonly text: string
  readonly owners: readonly PersonId[]
  /** ISO date; null when the line says that there is none. */
  readonly due: string | null
}

type NamedPerson = Pick<Person, 'id' | 'name'>

export interface ActionLineContext {
  /** ISO date `YYYY-MM-DD`. */
  readonly today: string
  readonly people: readonly Mentionable<NamedPerson>[]
}

/** Most words that name a day: "by in 2 weeks". */
const MAX_DUE_WORDS = 4

/** Before these, a day's name says when it is due; after any other "the", "on" or "since" it belongs to the text. */
const DUE_PREPOSITION = /^(?:by|due|until|before)$/i
const KEEPS_THE_DAY = /^(?:the|a|an|on|of|from|since|last|every|each|this|to|for|and|or|than|till)$/i

/**
 * "Schedule DR review @jtf fri" as an action item. Owners stand before or after the text, the day after it; an "@name"
 * that means nobody present, or more than one, stays in the text, and so does one in the middle of it. Without "@" and
 * day, " - JTF" at the end names owners as well, where the room knows all of them. Due in a week when no day is named.
 */
export function parseActionLine(line: string, context: ActionLineContext): ActionLine {
  const { due, ...rest } = splitActionLine(line, context)
  return { ...rest, due: due === undefined ? defaultDue(context.today) : due }
}

/** The same without the default: `due` is undefined when the line names no day. The text keeps its blanks. */
export function splitActionLine(
  line: string,
  { today, people }: ActionLineContext,
): Omit<ActionLine, 'due'> & { readonly due: string | null | undefined } {
  const words: Word[] = Array.from(line.matchAll(/\S+/g), match => ({ text: match[0], start: match.index }))
  const owners: PersonId[] = []
  let due: string | null | undefined
  for (let isTaken = true; isTaken && words.length > 1; ) {
    const tail = due === undefined ? takeDue(words, today) : undefined
    if (tail !== undefined) due = tail
    isTaken = tail !== undefined || takeMention(words, -1, owners, people)
  }
  owners.reverse()
  while (words.length > 1 && takeMention(words, 0, owners, people));
  if (owners.length === 0 && due === undefined) takeDashedOwners(words, owners, people)
  const [first, last] = [words[0], words.at(-1)]
  const text = first && last ? line.slice(first.start, last.start + last.text.length) : ''
  return { text, owners: [...new Set(owners)], due }
}

const MENTION = /(?:^|\s)@([^\s@]*[\p{L}\p{N}])/gu

/** Those whom a line mentions and who fit nobody known, not even by a beginning, each once. */
export function strangersIn(
  line: string,
  people: ActionLineContext['people'],
  newId: () => string,
): readonly Mentionable<NamedPerson>[] {
  const strangers = new Map<string, Mentionable<NamedPerson>>()
  for (const [, mention = ''] of line.matchAll(MENTION)) {
    const name = mention.slice(0, LIMITS.name)
    const key = name.toLowerCase()
    if (!strangers.has(key) && !isMentioned(name, people))
      strangers.set(key, mentionable({ id: newId() as PersonId, name }))
  }
  return Array.from(strangers.values())
}

interface Word {
  readonly text: string
  readonly start: number
}

const textOf = (words: readonly Word[]): string => words.map(word => word.text).join(' ')

/** Takes the longest run of last words that names a day, with the preposition before it. Undefined when there is none. */
function takeDue(words: Word[], today: string): string | null | undefined {
  for (let count = Math.min(MAX_DUE_WORDS, words.length - 1); count > 0; count--) {
    const due = readDueWords(textOf(words.slice(-count)), today)
    if (due === undefined) continue
    const before = words.at(-count - 1)?.text ?? ''
    if (KEEPS_THE_DAY.test(before)) return undefined
    words.length -= count
    if (DUE_PREPOSITION.test(before) && words.length > 1) words.length -= 1
    return due
  }
  return undefined
}

/** Takes the first or the last word when it is an "@name" of somebody. */
function takeMention(
  words: Word[],
  at: 0 | -1,
  owners: PersonId[],
  people: ActionLineContext['people'],
): boolean {
  const mention = /^@(.+?)[,;:]?$/.exec(words.at(at)?.text ?? '')
  const person = mention?.[1] ? findMentioned(mention[1], people) : null
  if (!person) return false
  owners.push(person.id)
  words.splice(at, 1)
  return true
}

/** "Analysis of the crash - Jarek / Ann", as the team's own wiki has it. */
function takeDashedOwners(words: Word[], owners: PersonId[], people: ActionLineContext['people']): void {
  const dash = words.map(word => /^[-–—]$/.test(word.text)).lastIndexOf(true)
  if (dash < 1 || dash === words.length - 1) return
  const names = textOf(words.slice(dash + 1)).split(/[/,&]|\band\b/)
  const found = names.map(name => findNamed(name, people))
  if (!found.every(person => person !== null)) return
  owners.push(...found.map(person => person.id))
  words.length = dash
}
