import {
  ancestorsOf,
  type CauseId,
  type CauseNode,
  type CauseTree,
  childrenOf,
  HEAD,
  isWithin,
  oneLine,
  type ParentId,
  type Rca,
  type Side,
  subtreeOf,
  titleOf,
} from '../model/index.ts'

/** What a picture shows: the whole tree, or a branch as if its cause were the problem. */
export interface PictureScope {
  /** Of what stands in the head's place. */
  readonly id: CauseId | typeof HEAD
  readonly problem: string
  readonly tree: CauseTree
  /** The texts from the problem down to what the branch hangs on; empty for the whole tree. */
  readonly chain: readonly string[]
  readonly holds: (cause: CauseId | null) => boolean
}

const hasWords = (text: string): boolean => oneLine(text).trim() !== ''
/** An empty box would say nothing: the title stands for a problem that nobody has written down. */
const problemOf = (rca: Rca): string => (hasWords(rca.problem) ? rca.problem : titleOf(rca))

/** The whole tree, or the branch of a cause; the whole tree where that cause is not there. */
export function scopeOf(rca: Rca, from: CauseId | null): PictureScope {
  const top = from === null ? undefined : rca.causes.get(from)
  if (!top) return { id: HEAD, problem: problemOf(rca), tree: rca, chain: [], holds: () => true }
  const above = ancestorsOf(rca, top.id)
  const isParked = (above.at(-1) ?? top).parent !== HEAD
  return {
    id: top.id,
    problem: hasWords(top.text) ? top.text : '…',
    tree: branchOf(rca, top.id),
    chain: [...above.map(cause => cause.text), ...(isParked ? [] : [problemOf(rca)])]
      .filter(hasWords)
      .reverse(),
    holds: cause => cause !== null && isWithin(rca, cause, top.id),
  }
}

/**
 * The tree below a cause as one that hangs on the head. Sides are stored for first bones alone: here each cause under
 * it takes the side that is lighter so far.
 */
function branchOf(rca: Rca, top: CauseId): CauseTree {
  const first = childrenOf(rca, top)
  const causes = new Map<CauseId, CauseNode>(rca.causes)
  const weights = { above: 0, below: 0 } satisfies Record<Side, number>
  for (const id of first) {
    const cause = rca.causes.get(id)
    if (!cause) continue
    const side: Side = weights.below < weights.above ? 'below' : 'above'
    weights[side] += subtreeOf(rca, id).length
    causes.set(id, { ...cause, side, parent: HEAD })
  }
  const children = new Map<ParentId, readonly CauseId[]>(rca.children)
  children.set(HEAD, first)
  return { causes, children }
}
