import type { Box } from 'shared/layouts'
import type { ParentId } from 'shared/model'
import { centreOf, contains, intersects } from './box-geometry.ts'
import { type BoxById, nearestTo } from './placed-boxes.ts'

export interface AnchorSearch {
  /** Where the boxes lie now. */
  readonly boxes: BoxById
  readonly bounds: Box
  /** The part of the drawing on the screen; null before there is one. */
  readonly seen: Box | null
  /** What I type in or have selected, and what I looked at before that; the first that is on the screen counts. */
  readonly wanted: readonly (ParentId | null)[]
}

/**
 * The box that stays in its place when the drawing changes: the one I am at or, where none is on the screen, the one
 * in the middle of it, since that is what I read. Null when all of the drawing is in sight: then the problem stays.
 */
export function anchorIn({ boxes, bounds, seen, wanted }: AnchorSearch): ParentId | null {
  for (const id of wanted) {
    const box = id === null ? undefined : boxes.get(id)
    if (box && (seen === null || intersects(box, seen))) return id
  }
  if (seen === null || holds(seen, bounds)) return null
  return nearestTo(boxes, centreOf(seen))
}

const holds = (outer: Box, inner: Box): boolean =>
  contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height })
