import { type CauseId, type CauseTree, childrenOf, HEAD, type ParentId } from '../model/index.ts'

/** What of a tree is read at once. */
export interface Overview {
  /** Visible causes up to which a drawing is read as a whole. */
  readonly readable: number
  /** Levels from the first bones that are seen, however many causes they have. */
  readonly levels: number
}

/** Of a screen: the first bones and what lies right under them. Of a phone: the bones. */
export const overviews = {
  screen: { readable: 60, levels: 2 },
  phone: { readable: 12, levels: 1 },
} as const satisfies Record<string, Overview>

/**
 * What to fold so that a drawing opens readable (L13): of the levels that stay open the deepest one, where more lies
 * below it. What lies in a fold is folded by the same rule, so that opening one shows no more than can be read.
 */
export function deepFolds(tree: CauseTree, { readable, levels }: Overview): ReadonlySet<CauseId> {
  const folds = new Set<CauseId>()
  const tops: { readonly id: ParentId; readonly levels: number }[] = [{ id: HEAD, levels }]
  for (let top = tops.pop(); top; top = tops.pop()) {
    for (const id of lastOpenLevel(tree, top.id, { readable, levels: top.levels })) {
      if (childrenOf(tree, id).length === 0) continue
      folds.add(id)
      tops.push({ id, levels: 1 })
    }
  }
  return folds
}

/** The causes of the deepest level under `top` that stays open; none where everything can stay so. */
function lastOpenLevel(tree: CauseTree, top: ParentId, { readable, levels }: Overview): readonly CauseId[] {
  let level = childrenOf(tree, top)
  let count = level.length
  for (let depth = 1; level.length > 0; depth++) {
    const next = level.flatMap(id => childrenOf(tree, id))
    count += next.length
    if (next.length > 0 && depth >= levels && count > readable) return level
    level = next
  }
  return []
}
