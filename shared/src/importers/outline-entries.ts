import {
  type ActionItemDraft,
  type ActionItemState,
  actionItemStates,
  type CauseDraft,
  LIMITS,
  type Mentionable,
  type Person,
  type WordingId,
} from '../model/index.ts'
import { splitActionLine, strangersIn } from './action-line.ts'
import { defaultDue } from './due-words.ts'
import type { ImportContext } from './importer.ts'
import { type InlinePart, inlineText, readInline } from './inline-text.ts'
import type { OutlineLine } from './outline-lines.ts'
import { refuseImport } from './refusal.ts'
import { parseStopReason } from './stop-reason.ts'

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A cause that is still being read: what stands below it in the outline is added to it. */
export type OpenCause = Mutable<Omit<CauseDraft, 'children' | 'actionItems'>> & {
  children?: OpenCause[]
  actionItems?: ActionItemDraft[]
}

/**
 * A line as a cause. What is struck out inside becomes an earlier wording and leaves the label; a line struck out as a
 * whole keeps its text and is ruled out.
 */
export function readCause(line: OutlineLine, { newId }: ImportContext): OpenCause {
  const source = line.role === 'stop' ? `= ${line.text}` : line.text
  const parts = readInline(source, line.isMarkdown)
  const label = withoutStruck(parts)
  const struck = parts.filter(part => part.isStruck).map(part => part.text.trim())
  if (label === '' && struck.length > 0)
    return { text: checked(struck.join(' '), line), verification: 'ruled-out' }
  const wordings = struck
    .filter(text => text !== '')
    .map(text => ({ id: newId() as WordingId, text: checked(text, line) }))
  return { text: checked(label, line), ...(wordings.length > 0 && { wordings }) }
}

/** The label that is left; where a struck part stood between two blanks, one goes with it. */
function withoutStruck(parts: readonly InlinePart[]): string {
  let label = ''
  let isSeam = false
  for (const part of parts) {
    if (!part.isStruck) label += isSeam && /(?:^|\s)$/.test(label) ? part.text.trimStart() : part.text
    isSeam = part.isStruck
  }
  return label.trim()
}

const STATE = /(?<!\\)\((dropped|parked)(?:: (.*))?\)$/s

/**
 * A line as an action item, with "(dropped: why)" or "(parked)" at its end as its state. An owner whom nobody of
 * `people` can be meant by is added to them.
 */
export function readActionItem(
  line: OutlineLine,
  { today, newId }: ImportContext,
  people: Mentionable<Pick<Person, 'id' | 'name'>>[],
): ActionItemDraft {
  const state = line.text.endsWith(')') ? STATE.exec(line.text) : null
  const rest = state ? line.text.slice(0, state.index) : line.text
  const strangers = strangersIn(rest, people, newId)
  const { text, owners, due } = splitActionLine(rest, { today, people: [...people, ...strangers] })
  people.push(...strangers.filter(({ person }) => owners.includes(person.id)))
  const named = stateNamed(state?.[1]) ?? (line.isTicked ? 'done' : 'open')
  return {
    text: checked(inlineText(text, line.isMarkdown), line),
    owners,
    due: due === undefined ? (actionItemStates[named].isOpen ? defaultDue(today) : null) : due,
    state: named,
    ...(state?.[2] && { stateReason: checked(inlineText(state[2], line.isMarkdown), line) }),
  }
}

const stateNamed = (word: string | undefined): ActionItemState | undefined =>
  (Object.keys(actionItemStates) as ActionItemState[]).find(
    state => word !== undefined && actionItemStates[state].wording === word,
  )

/** Whether the line says why its parent's chain stops, or what is known of it; then the parent says so from now on. */
export function takeStop(cause: OpenCause, line: OutlineLine): boolean {
  const stop = parseStopReason(line.text)
  if (!stop) return false
  // The first reason stands, and a second is not lost: it becomes a cause. Of verifications the last one stands.
  if (!stop.verification && (cause.disposition || cause.reference)) return false
  const note = checked(inlineText(stop.note, line.isMarkdown), line)
  const title = checked(inlineText(stop.reference, line.isMarkdown), line, LIMITS.title)
  if (stop.verification) cause.verification = stop.verification
  if (stop.disposition) cause.disposition = stop.disposition
  if (note) cause.dispositionNote = note
  if (title) cause.reference = { rca: null, cause: null, actionItem: null, title }
  return true
}

/** The text, when it fits; the refusal names the line and how it begins. */
export function checked(text: string, line: OutlineLine, limit: number = LIMITS.label): string {
  if (text.length <= limit) return text
  return refuseImport(
    'text-too-long',
    `Line ${line.number} ("${text.slice(0, 40)}…") has ${text.length} characters; up to ${limit} fit. Shorten or split it.`,
  )
}
