import { type CauseId, type CauseTree, childrenOf, HEAD, type ParentId } from 'shared/model'
import { nearestAhead, spatialNeighbour } from '../editing/index.ts'
import type { Direction } from '../ui-store/index.ts'
import type { BoxById } from './placed-boxes.ts'

/**
 * Where an arrow leads in the drawing: to parent, child or sibling before what merely lies nearer, and from the problem
 * to the nearest first bone. Null at the edge.
 */
export function arrowStep(
  tree: CauseTree,
  boxes: BoxById,
  from: ParentId,
  direction: Direction,
): ParentId | null {
  if (from === HEAD) return nearestAhead<ParentId>(boxes, HEAD, direction, childrenOf(tree, HEAD))
  const parent = tree.causes.get(from as CauseId)?.parent
  const kin = [
    ...childrenOf(tree, from),
    ...(parent === undefined ? [] : [parent, ...childrenOf(tree, parent)]),
  ]
  return spatialNeighbour<ParentId>(boxes, from, direction, kin)
}
