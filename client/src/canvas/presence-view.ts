import type { Box, LaidOutTree, Point } from 'shared/layouts'
import { ancestorsOf, type CauseTree, causeOf, HEAD, type ParentId } from 'shared/model'
import type { Presence, PresenceView } from 'shared/protocol'
import { distanceTo } from './box-geometry.ts'

type Pointer = NonNullable<Presence['pointer']>

export type BoxById = ReadonlyMap<ParentId, Box>

export const boxesOf = (laidOut: LaidOutTree): BoxById =>
  new Map(laidOut.labels.map(label => [label.id, label.box]))

/** A point of the drawing as others can find it: relative to the box that lies nearest. */
export function pointerAt(boxes: BoxById, point: Point): Pointer | null {
  let nearest: { readonly id: ParentId; readonly box: Box } | null = null
  let best = Number.POSITIVE_INFINITY
  for (const [id, box] of boxes) {
    const distance = distanceTo(box, point)
    if (distance < best) {
      nearest = { id, box }
      best = distance
    }
  }
  if (!nearest) return null
  return {
    id: nearest.id as Pointer['id'],
    dx: Math.round(point.x - nearest.box.x),
    dy: Math.round(point.y - nearest.box.y),
  }
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
