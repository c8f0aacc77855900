import type { Point } from 'shared/layouts'
import { ancestorsOf, type CauseTree, causeOf, HEAD, type ParentId } from 'shared/model'
import type { Presence, PresenceView } from 'shared/protocol'
import type { Participant } from '../sync/index.ts'
import { type BoxById, nearestTo } from './placed-boxes.ts'

export const nameOf = ({ presence }: Participant): string => presence.name || 'Guest'

export const colourOf = ({ presence }: Participant) => ({ '--person': `var(--person-${presence.colour})` })

/** Who is at a box, for whoever points at it: their ring has no name. Empty for nobody. */
export const namesAt = (participants: readonly Participant[], id: ParentId, view: PresenceView): string =>
  participants
    .filter(({ isMe, presence }) => !isMe && boxOfPerson(presence, view) === id)
    .map(nameOf)
    .join(', ')

type Pointer = NonNullable<Presence['pointer']>

/** A point of the drawing as others can find it: relative to the box that lies nearest. */
export function pointerAt(boxes: BoxById, point: Point): Pointer | null {
  const id = nearestTo(boxes, point)
  const box = id === null ? undefined : boxes.get(id)
  if (!box) return null
  return { id: id as Pointer['id'], dx: Math.round(point.x - box.x), dy: Math.round(point.y - box.y) }
}

/** The box that stands for `id` here: its own or, while that is hidden below a collapsed cause, the nearest above. */
export function standInFor(id: ParentId, boxes: BoxById, tree: CauseTree): ParentId | null {
  if (boxes.has(id)) return id
  const cause = causeOf(tree, id)
  if (!cause) return null
  const above = ancestorsOf(tree, cause.id).find(ancestor => boxes.has(ancestor.id))
  return above?.id ?? (boxes.has(HEAD) ? HEAD : null)
}

/** Where another person's pointer is in my drawing; null when theirs is another view, or its box is not shown. */
export function pointIn(boxes: BoxById, presence: Presence, view: PresenceView): Point | null {
  const { pointer } = presence
  if (!pointer || presence.view !== view) return null
  const box = boxes.get(pointer.id)
  return box ? { x: box.x + pointer.dx, y: box.y + pointer.dy } : null
}

/** The box at which a person is: where they type, else what they have selected, else (in another view) point at. */
export function boxOfPerson(presence: Presence, view: PresenceView): ParentId | null {
  if (presence.editing) return presence.editing.id
  if (presence.selected) return presence.selected
  return presence.view === view ? null : (presence.pointer?.id ?? null)
}
