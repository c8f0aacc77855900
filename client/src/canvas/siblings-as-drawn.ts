import type { LaidOutTree, Point } from 'shared/layouts'
import { type CauseId, type CauseTree, childrenOf } from 'shared/model'
import { centreOf } from './box-geometry.ts'

/** Px below which two places count as the same height. */
const LEVEL = 2

/**
 * A cause and its siblings from top to bottom as they are drawn, which above the spine is against their order. Null
 * where no direction of the eye is up and down: side by side on one horizontal line, as the first bones are.
 */
export function siblingsAsDrawn(
  tree: CauseTree,
  laidOut: LaidOutTree,
  id: CauseId,
): readonly CauseId[] | null {
  const cause = tree.causes.get(id)
  if (!cause) return null
  const isOrdered = (other: CauseId) => other === id || !tree.causes.get(other)?.recovered
  const siblings = childrenOf(tree, cause.parent).filter(isOrdered)
  const roots = new Map(laidOut.bones.map(bone => [bone.id, bone.points[0]]))
  const boxes = new Map(laidOut.labels.map(label => [label.id, label.box]))
  const places = new Map<CauseId, { readonly root: Point; readonly centre: Point }>()
  for (const sibling of siblings) {
    const root = roots.get(sibling)
    const box = boxes.get(sibling)
    if (!root || !box) return null
    places.set(sibling, { root, centre: centreOf(box) })
  }
  const all = [...places.values()]
  // In the fishbone they leave the line of their parent one behind the other, in the tree all from one point.
  const isFromOnePoint = spread(all.map(({ root }) => root)) <= LEVEL
  const heightOf = (at: CauseId): number => {
    const place = places.get(at)
    return (isFromOnePoint ? place?.centre : place?.root)?.y ?? 0
  }
  const heights = siblings.map(heightOf)
  if (siblings.length > 1 && Math.max(...heights) - Math.min(...heights) <= LEVEL) return null
  return [...siblings].sort((a, b) => heightOf(a) - heightOf(b))
}

const spread = (points: readonly Point[]): number =>
  Math.max(
    ...(['x', 'y'] as const).map(axis => {
      const values = points.map(point => point[axis])
      return Math.max(...values) - Math.min(...values)
    }),
  )
