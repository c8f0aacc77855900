import { type CauseId, childrenOf, HEAD, type ParentId } from '../../model/index.ts'
import type { LaidOutTree, LayoutInput, PlacedLabel, Point } from '../layout.ts'

export const labelsById = (drawn: LaidOutTree) =>
  new Map<ParentId, PlacedLabel>(drawn.labels.map(label => [label.id, label]))

/** Where each line leaves its parent. */
export const startsById = (drawn: LaidOutTree) =>
  new Map<ParentId, Point>(drawn.bones.map(bone => [bone.id, bone.points[0] as Point]))

/** The causes below a parent that are drawn, in reading order. */
export function shownBelow({ tree, collapsed }: LayoutInput, parent: ParentId): CauseId[] {
  if (parent !== HEAD && collapsed.has(parent as CauseId)) return []
  return childrenOf(tree, parent).flatMap(id => [id, ...shownBelow({ tree, collapsed } as LayoutInput, id)])
}
