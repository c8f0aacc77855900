import { visibleText } from 'shared/exporters'
import type { Deletion, Person, PersonId, Rca } from 'shared/model'

export interface DeletionNotice {
  readonly deletion: Deletion
  /** "Bob removed "Replication stopped" and 6 below". */
  readonly text: string
}

/** How long a deletion is offered for restoring before it lies in the trash alone, milliseconds. */
export const NOTICE_MS = 10_000

/** How much of a label a notice quotes, characters. */
const QUOTE = 60

/** Everybody who can be named: who has just come and deletes first of all is on no list yet, but present. */
type Known = readonly Pick<Person, 'id' | 'name'>[]

/**
 * The deletions that came between two readings and that people should be told of: everybody else's, and one's own
 * of more than one cause.
 */
export function deletionNotices(
  before: Rca,
  after: Rca,
  people: Known,
  me: PersonId,
): readonly DeletionNotice[] {
  if (before.trash === after.trash) return []
  const known = new Set(before.trash.map(deletion => deletion.id))
  return after.trash
    .filter(deletion => !known.has(deletion.id))
    .filter(deletion => deletion.causes.some(cause => cause.text !== ''))
    .filter(deletion => deletion.by !== me || deletion.causes.length > 1)
    .map(deletion => ({ deletion, text: describeDeletion(deletion, people, me) }))
}

/** Who removed what, in one sentence that nothing in a name or a label turns around. */
export function describeDeletion(deletion: Deletion, people: Known, me: PersonId): string {
  const name = people.find(person => person.id === deletion.by)?.name ?? ''
  const who = deletion.by === me ? 'You' : visibleText(name) || 'Somebody'
  const first = deletion.causes[0]
  const quoted = first?.text ? `“${shorten(visibleText(first.text))}”` : 'an empty cause'
  const below = deletion.causes.length - 1
  return below > 0 ? `${who} removed ${quoted} and ${below} below` : `${who} removed ${quoted}`
}

const shorten = (text: string): string =>
  text.length <= QUOTE ? text : `${Array.from(text).slice(0, QUOTE).join('').trimEnd()}…`
