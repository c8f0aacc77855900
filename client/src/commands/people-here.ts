import { causeOf, HEAD, type PersonId, type Rca } from 'shared/model'
import type { Presence } from 'shared/protocol'
import { nameOf, type Participant } from '../sync/index.ts'

/** Somebody else who is in the room just now. */
export interface PersonHere {
  readonly id: PersonId
  readonly name: string
  /** Where they are, in words. */
  readonly place: string
}

/** Characters of a label in a line about somebody. */
const LONGEST_LABEL = 40

const views = { fishbone: 'the fishbone', tree: 'the tree', outline: 'the outline' } as const

function labelOf(rca: Rca, id: NonNullable<Presence['selected']>): string {
  if (id === HEAD) return 'the problem'
  const letters = Array.from(causeOf(rca, id)?.text.trim() ?? '')
  if (letters.length === 0) return 'a new cause'
  return letters.length <= LONGEST_LABEL
    ? `“${letters.join('')}”`
    : `“${letters.slice(0, LONGEST_LABEL - 1).join('')}…”`
}

/** Where somebody is, as a sentence would say it: "Writing in “Replication stopped”, in the tree". */
export function placeInWords(rca: Rca, { editing, selected, view, isAway }: Presence): string {
  if (isAway) return 'Away'
  if (editing) return `Writing in ${labelOf(rca, editing.id)}, in ${views[view]}`
  if (selected) return `At ${labelOf(rca, selected)}, in ${views[view]}`
  return `Looking at ${views[view]}`
}

/** Each of the others once, however many windows they have: the one somebody sits before stands for them. */
export function peopleHere(participants: readonly Participant[], rca: Rca): readonly PersonHere[] {
  const me = participants.find(({ isMe }) => isMe)?.presence.person
  const people = new Map<PersonId, Presence>()
  for (const { presence } of participants) {
    const before = people.get(presence.person)
    if (presence.person !== me && (!before || before.isAway)) people.set(presence.person, presence)
  }
  return Array.from(people, ([id, presence]) => ({
    id,
    name: nameOf(presence),
    place: placeInWords(rca, presence),
  }))
}
