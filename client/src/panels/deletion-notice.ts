import { visibleText } from 'shared/exporters'
import type { CauseId, Deletion, DeletionId, Person, PersonId, Rca } from 'shared/model'

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

/** The deletions that came between two readings and that everybody is told of, their own deleter as well. */
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
    .filter(deletion => isTold(deletion, before))
    .map(deletion => ({ deletion, text: describeDeletion(deletion, before, people, me) }))
}

/** Of more than one cause, or of another person's. Whose a cause is that came without a maker, nobody knows. */
const isTold = ({ by, causes }: Deletion, before: Rca): boolean =>
  causes.length > 1 ||
  causes.some(({ id }) => {
    const cause = before.causes.get(id)
    return cause !== undefined && (by === null || cause.createdBy !== by)
  })

/** The deletions that are over: restored, undone or moved elsewhere. Nothing is left to say of them. */
export function endedDeletions(before: Rca, after: Rca): readonly DeletionId[] {
  if (before.trash === after.trash) return []
  const left = new Set(after.trash.map(deletion => deletion.id))
  return before.trash.map(deletion => deletion.id).filter(id => !left.has(id))
}

/**
 * Who removed what, in one sentence that nothing in a name or a label turns around; `before` is the RCA that still had
 * it, where that is known.
 */
export function describeDeletion(
  deletion: Deletion,
  before: Pick<Rca, 'causes'> | null,
  people: Known,
  me: PersonId,
): string {
  const name = people.find(person => person.id === deletion.by)?.name ?? ''
  const who = deletion.by === me ? 'You' : visibleText(name) || 'Somebody'
  const first = deletion.causes[0]
  const quoted = first?.text ? `“${shorten(visibleText(first.text))}”` : 'an empty cause'
  const more = deletion.causes.length - 1
  if (more === 0) return `${who} removed ${quoted}`
  return `${who} removed ${quoted} and ${more} ${before && isOneBranch(deletion, before) ? 'below' : 'more'}`
}

/** Whether everything else of a deletion hung below its first cause. */
function isOneBranch({ causes: [top, ...others] }: Deletion, before: Pick<Rca, 'causes'>): boolean {
  const isBelow = (id: CauseId): boolean => {
    for (
      let at = before.causes.get(id)?.parent;
      at !== undefined;
      at = before.causes.get(at as CauseId)?.parent
    )
      if (at === top?.id) return true
    return false
  }
  return others.every(({ id }) => isBelow(id))
}

export const shorten = (text: string): string =>
  text.length <= QUOTE ? text : `${Array.from(text).slice(0, QUOTE).join('').trimEnd()}…`
