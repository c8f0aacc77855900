import type { Box, LaidOutTree, PlacedLabel } from 'shared/layouts'
import { HEAD, type ParentId } from 'shared/model'
import { intersects } from './box-geometry.ts'

/**
 * The labels within `near`, and wherever they lie the problem and `always`: what is typed in or has the focus must not
 * go when the view moves on. Null for `near`: those alone, as text is drawn as bars.
 */
export function labelsToDraw(
  { labels }: LaidOutTree,
  near: Box | null,
  always: ReadonlySet<ParentId>,
): readonly PlacedLabel[] {
  return labels.filter(
    ({ id, box }) => id === HEAD || always.has(id) || (near !== null && intersects(box, near)),
  )
}
