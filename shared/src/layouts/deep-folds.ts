import { type CauseId, type CauseTree, childrenOf, HEAD, type ParentId } from '../model/index.ts'

/** Visible causes up to which a drawing is read as a whole. */
const READABLE = 60
/** The first bones and what lies right under them are the overview, however many they are. */
const OVERVIEW_LEVELS = 2

/**
 * What to fold so that a drawing opens readable (L13): of the levels that stay open the deepest one, where more lies
 * below it. What lies in a fold is folded by the same rule, so that opening one shows no more than can be read.
 */
export function deepFolds(tree: CauseTree): ReadonlySet<CauseId> {
  const folds = new Set<CauseId>()
  const tops: { readonly id: ParentId; readonly levels: number }[] = [{ id: HEAD, levels: OVERVIEW_LEVELS }]
  for (let top = tops.pop(); top; top = tops.pop()) {
    for (const id of lastOpenLevel(tree, top.id, top.levels)) {
      if (childrenOf(tree, id).length === 0) continue
      folds.add(id)
      tops.push({ id, levels: 1 })
    }
  }
  return folds
}

/** The causes of the deepest level under `top` that stays open; none where everything can stay so. */
function lastOpenLevel(tree: CauseTree, top: ParentId, atLeast: number): readonly CauseId[] {
  let level = childrenOf(tree, top)
  let count = level.length
  for (let depth = 1; level.length > 0; depth++) {
    const next = level.flatMap(id => childrenOf(tree, id))
    count += next.length
    if (next.length > 0 && depth >= atLeast && count > READABLE) return level
    level = next
  }
  return []
}
