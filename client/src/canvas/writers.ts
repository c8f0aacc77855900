import { type LabelExtras, type Writer, withWriters } from 'shared/layouts'
import {
  ancestorsOf,
  type CauseId,
  type CauseTree,
  causeOf,
  HEAD,
  initialsOf,
  type ParentId,
} from 'shared/model'
import type { Participant } from '../sync/index.ts'

/** Who else types in which box. */
export type WritersByBox = ReadonlyMap<ParentId, readonly Writer[]>

export const NO_WRITERS: WritersByBox = new Map()

/** Each person once in a box, however many windows they have. */
export function writersOf(participants: readonly Participant[]): WritersByBox {
  const people = new Map<ParentId, Map<string, Writer>>()
  for (const { isMe, presence } of participants) {
    const box = presence.editing?.id
    if (isMe || box === undefined) continue
    const name = presence.name || 'Guest'
    const here = people.get(box) ?? new Map<string, Writer>()
    here.set(presence.person, { name, initials: initialsOf(name), colour: presence.colour, isBelow: false })
    people.set(box, here)
  }
  return new Map(Array.from(people, ([box, here]) => [box, Array.from(here.values())]))
}

/** Left by whoever has begun it. */
const NOBODY: Writer = { name: '', initials: '', colour: null, isBelow: true }

export interface ShownWriters {
  readonly tree: CauseTree
  readonly wordless: ReadonlyMap<ParentId, readonly CauseId[]>
  readonly collapsed: ReadonlySet<CauseId>
  readonly writers: WritersByBox
  /** The box that I type in: it has none, so that nothing moves my words; the others' carets stand in it. */
  readonly editing: ParentId | null
}

/** The boxes at which somebody's initials are drawn: where they type, or what is drawn above it. */
export function writersToDraw({ tree, wordless, collapsed, writers, editing }: ShownWriters): WritersByBox {
  if (writers.size === 0 && wordless.size === 0) return NO_WRITERS
  const drawn = new Map<ParentId, Writer[]>()
  const add = (box: ParentId, people: readonly Writer[]) => {
    if (box !== editing) drawn.set(box, [...(drawn.get(box) ?? []), ...people])
  }
  const parentOf = new Map<ParentId, ParentId>()
  for (const [parent, causes] of wordless) for (const id of causes) parentOf.set(id, parent)
  for (const [id, people] of writers) {
    const cause = causeOf(tree, id)
    if (!cause && id !== HEAD) continue
    const shown = parentOf.get(id) ?? id
    const box = outermostFolded(tree, collapsed, shown) ?? shown
    add(box, box === id ? people : people.map(person => ({ ...person, isBelow: true })))
  }
  for (const [parent, causes] of wordless)
    for (const id of causes)
      if (!writers.has(id)) add(outermostFolded(tree, collapsed, parent) ?? parent, [NOBODY])
  return drawn
}

/** The folded cause that hides another one and is itself drawn. */
function outermostFolded(
  tree: CauseTree,
  collapsed: ReadonlySet<CauseId>,
  id: ParentId,
): CauseId | undefined {
  const cause = causeOf(tree, id)
  return (
    cause &&
    ancestorsOf(tree, cause.id)
      .filter(above => collapsed.has(above.id))
      .at(-1)?.id
  )
}

/** What is drawn with each label, with the initials of those who type. */
export function extrasWithWriters(
  read: (id: CauseId | typeof HEAD) => LabelExtras,
  writers: WritersByBox,
): (id: CauseId | typeof HEAD) => LabelExtras {
  if (writers.size === 0) return read
  return id => withWriters(read(id), writers.get(id) ?? [])
}
