import {
  ancestorsOf,
  type CauseId,
  type CauseNode,
  type CauseTree,
  causeOf,
  HEAD,
  type ParentId,
  subtreeOf,
} from 'shared/model'

/** The branch somebody looks at, while the rest fades; what is added to it is in it. */
export interface BranchFocus {
  readonly top: CauseId
  /** Whether a box is of the branch. */
  readonly has: (id: ParentId) => boolean
  /** Whether it is, or is on the way from there to the problem. */
  readonly isClear: (id: ParentId) => boolean
}

/** Null where nothing is in focus, and where its top is not in the tree. */
export function branchFocusOf(tree: CauseTree, top: CauseId | null): BranchFocus | null {
  if (top === null || !tree.causes.has(top)) return null
  const branch = new Set<ParentId>(subtreeOf(tree, top).map(cause => cause.id))
  const way = new Set<ParentId>([HEAD, ...ancestorsOf(tree, top).map(cause => cause.id)])
  return { top, has: id => branch.has(id), isClear: id => branch.has(id) || way.has(id) }
}

/** From the first bone to the cause itself. */
export function pathTo(tree: CauseTree, id: CauseId): readonly CauseNode[] {
  const cause = causeOf(tree, id)
  return cause ? [...ancestorsOf(tree, id)].reverse().concat(cause) : []
}

/** Steps of a path that are shown at its beginning and at its end when it is too long. */
const [FIRST, LAST] = [1, 2]

/** A path that is folded in the middle where that saves more than one step. */
export function foldPath<Step>(path: readonly Step[]): {
  readonly first: readonly Step[]
  readonly folded: readonly Step[]
  readonly last: readonly Step[]
} {
  if (path.length <= FIRST + LAST + 1) return { first: [], folded: [], last: path }
  return { first: path.slice(0, FIRST), folded: path.slice(FIRST, -LAST), last: path.slice(-LAST) }
}
