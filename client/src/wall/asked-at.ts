import {
  ancestorsOf,
  type CauseTree,
  causeOf,
  childrenOf,
  HEAD,
  isParked,
  isVirtualParent,
  type ParentId,
} from 'shared/model'

/** Where somebody is: in a box, and whether in its very text. */
export interface Place {
  readonly box: ParentId
  /** They have the caret in it; otherwise it is selected, or an answer to it is being typed elsewhere. */
  readonly isInText: boolean
}

/**
 * What the room is asked while somebody is there: a cause without causes that is being written, or that says nothing
 * yet, is itself an answer, to the question above it. Null for a box that is not in the tree.
 */
export function askedAt(tree: CauseTree, { box, isInText }: Place): ParentId | null {
  if (box === HEAD) return HEAD
  const cause = causeOf(tree, box)
  if (!cause || isParked(tree, box)) return null
  const isAnswer = childrenOf(tree, box).length === 0 && (isInText || cause.text.trim() === '')
  return isAnswer ? cause.parent : box
}

/** A box and everything above it up to the problem, nearest first. */
export const wayUp = (tree: CauseTree, box: ParentId): readonly ParentId[] =>
  isVirtualParent(box) ? [HEAD] : [box, ...ancestorsOf(tree, box).map(({ id }) => id), HEAD]

/** The nearest of a way that is still in the tree: what stays when the rest of it is deleted or parked. */
export const nearestOf = (tree: CauseTree, way: readonly ParentId[]): ParentId =>
  way.find(id => id === HEAD || (causeOf(tree, id) && !isParked(tree, id))) ?? HEAD
