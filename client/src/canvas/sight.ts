import type { Box, Size } from 'shared/layouts'
import type { CauseTree, ParentId } from 'shared/model'
import type { Sight } from 'shared/protocol'
import { centreOf, intersects } from './box-geometry.ts'
import { type Insets, reveal, type Viewport, ZOOM } from './camera.ts'
import { type BoxById, nearestTo } from './placed-boxes.ts'
import { standInFor } from './presence-view.ts'

/**
 * What is seen of a drawing, for others to see it in theirs: told relative to the box this person is at while that is in
 * sight, so that it stays where it is on the screen, else to the box in the middle.
 */
export function sightIn(boxes: BoxById, seen: Box, at: ParentId | null): Sight | null {
  const middle = centreOf(seen)
  const own = at === null ? undefined : boxes.get(at)
  const id = own && intersects(own, seen) ? at : nearestTo(boxes, middle)
  const box = id === null ? undefined : boxes.get(id)
  if (!box) return null
  return {
    id: id as Sight['id'],
    dx: Math.round(middle.x - box.x),
    dy: Math.round(middle.y - box.y),
    width: Math.max(1, Math.round(seen.width)),
    height: Math.max(1, Math.round(seen.height)),
  }
}

/** A place beside a box, in a drawing that is the mirror of the one it was told in. */
export const mirrored = (dx: number, { width }: Box): number => width - dx

export interface SightFrame {
  readonly boxes: BoxById
  readonly tree: CauseTree
  /** The part of the canvas that nothing covers begins at its top left corner. */
  readonly size: Size
  readonly insets: Insets
  readonly viewport: Viewport
  /** Whether the problem stands on the other side in their drawing. */
  readonly isMirrored: boolean
}

/**
 * The viewport in which this person sees what another one sees: the same middle, at least the same extent, and the box it
 * is told by whole. Where that box is not drawn here, or theirs is another view, the box or the one that stands for it is
 * brought into sight. Null for a box that nobody knows, and where nothing has to move.
 */
export function viewportFor(
  sight: Sight,
  isSameView: boolean,
  { boxes, tree, size, insets, viewport, isMirrored }: SightFrame,
): Viewport | null {
  const id = standInFor(sight.id, boxes, tree)
  const box = id === null ? undefined : boxes.get(id)
  if (!box) return null
  if (id !== sight.id || !isSameView) return reveal(box, viewport, size, insets)
  const fitting = Math.min(size.width / sight.width, size.height / sight.height)
  const zoom = Math.min(Math.max(fitting, ZOOM.min), ZOOM.max)
  const next = {
    x: size.width / 2 - (box.x + (isMirrored ? mirrored(sight.dx, box) : sight.dx)) * zoom,
    y: size.height / 2 - (box.y + sight.dy) * zoom,
    zoom,
  }
  const whole = reveal(box, next, size, NO_INSETS) ?? next
  const isThere =
    Math.abs(whole.x - viewport.x) < 0.5 &&
    Math.abs(whole.y - viewport.y) < 0.5 &&
    Math.abs(whole.zoom - viewport.zoom) < 0.001
  return isThere ? null : whole
}

const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 }
