import type { Box, LaidOutTree, Point } from 'shared/layouts'
import type { ParentId } from 'shared/model'
import { distanceTo } from './box-geometry.ts'

/** Where each label of a drawing lies. */
export type BoxById = ReadonlyMap<ParentId, Box>

export const boxesOf = (laidOut: LaidOutTree): BoxById =>
  new Map(laidOut.labels.map(label => [label.id, label.box]))

/** The box that lies nearest to a point. */
export function nearestTo(boxes: BoxById, point: Point): ParentId | null {
  let nearest: ParentId | null = null
  let best = Number.POSITIVE_INFINITY
  for (const [id, box] of boxes) {
    const distance = distanceTo(box, point)
    if (distance >= best) continue
    nearest = id
    best = distance
  }
  return nearest
}
