import {
  type CauseTree,
  causeOf,
  childrenOf,
  HEAD,
  isVirtualParent,
  PARKED,
  type ParentId,
} from 'shared/model'
import type { Place } from './typing-intent.ts'

/** Where a box stands, for what a key means there; null for a cause that is no longer shown. */
export function placeOf(tree: CauseTree, id: ParentId): Place | null {
  const hasChildren = childrenOf(tree, id).length > 0
  if (isVirtualParent(id)) return { box: 'head', hasSiblingAbove: false, hasChildren }
  const cause = causeOf(tree, id)
  if (!cause) return null
  const box = cause.parent === HEAD ? 'bone' : cause.parent === PARKED ? 'parked' : 'cause'
  return { box, hasSiblingAbove: childrenOf(tree, cause.parent).indexOf(id) > 0, hasChildren }
}

/** The box to return to when this one goes: the sibling above, else the parent. Of a parked line, else the problem. */
export function boxBefore(tree: CauseTree, id: ParentId): ParentId {
  const cause = causeOf(tree, id)
  if (!cause) return HEAD
  const siblings = childrenOf(tree, cause.parent)
  const above = siblings[siblings.indexOf(cause.id) - 1]
  return above ?? (cause.parent === PARKED ? HEAD : cause.parent)
}
