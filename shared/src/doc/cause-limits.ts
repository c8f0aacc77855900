import {
  type CauseTree,
  childrenOf,
  depthOf,
  isVirtualParent,
  LIMITS,
  ok,
  type ParentId,
  type Result,
  refuse,
} from '../model/index.ts'

/** Refuses what would make the tree larger or deeper than it may be. `height` is 1 for a single cause. */
export function checkRoom(tree: CauseTree, parent: ParentId, count: number, height: number): Result<void> {
  if (count > 0 && tree.causes.size + count > LIMITS.causes)
    return refuse('too-many-causes', `This page holds at most ${LIMITS.causes} causes.`)
  const depth = isVirtualParent(parent) ? 0 : depthOf(tree, parent)
  if (depth + height > LIMITS.depth)
    return refuse('too-deep', `A chain of whys can be ${LIMITS.depth} deep: start a new one.`)
  return ok(undefined)
}

/** How many levels a cause and what lies under it take. */
export function heightOf(tree: CauseTree, top: ParentId): number {
  let height = 0
  for (let level: readonly ParentId[] = [top]; level.length > 0; height++)
    level = level.flatMap(id => childrenOf(tree, id))
  return height
}
