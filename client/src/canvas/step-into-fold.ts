import type { LaidOutTree } from 'shared/layouts'
import { type CauseTree, childrenOf, HEAD, type ParentId } from 'shared/model'
import type { Direction } from '../ui-store/index.ts'

/** The way the drawing grows: in a fishbone along the spine to its tail, in a tree to the right. */
function outwards({ bones }: LaidOutTree): Direction {
  const spine = bones.find(bone => bone.id === HEAD)
  const [start, end] = [spine?.points[0], spine?.points.at(-1)]
  return start && end && end.x < start.x ? 'left' : 'right'
}

/**
 * The first cause in the fold of a box, for the arrow that leads away from the problem: who goes there opens it. Null
 * for other arrows, and where nothing is folded.
 */
export function stepIntoFold(
  tree: CauseTree,
  laidOut: LaidOutTree,
  from: ParentId,
  direction: Direction,
): ParentId | null {
  const label = laidOut.labels.find(({ id }) => id === from)
  if (!label || label.hidden === 0 || direction !== outwards(laidOut)) return null
  return childrenOf(tree, from)[0] ?? null
}
