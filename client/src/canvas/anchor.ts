import type { Box } from 'shared/layouts'
import type { ParentId } from 'shared/model'
import { centreOf, intersects } from './box-geometry.ts'
import { type BoxById, nearestTo } from './placed-boxes.ts'

export interface AnchorSearch {
  /** Where the boxes lie now. */
  readonly boxes: BoxById
  /** Whether a box is in the next drawing as well: what is gone holds nothing. */
  readonly stays: (id: ParentId) => boolean
  /** The part of the drawing on the screen; null before there is one. */
  readonly seen: Box | null
  /** What I dropped on, type in or have selected, and what I looked at before that; the first on the screen counts. */
  readonly wanted: readonly (ParentId | null)[]
}

/**
 * The box that stays in its place when the drawing changes: the one I am at or, where none is on the screen, the one
 * nearest to the middle of it, since that is what I read. Null while there is no screen.
 */
export function anchorIn({ boxes, stays, seen, wanted }: AnchorSearch): ParentId | null {
  for (const id of wanted) {
    const box = id !== null && stays(id) ? boxes.get(id) : undefined
    if (box && (seen === null || intersects(box, seen))) return id
  }
  if (seen === null) return null
  return nearestTo(new Map([...boxes].filter(([id]) => stays(id))), centreOf(seen))
}
