import {
  type CauseTree,
  childrenOf,
  depthOf,
  isVirtualParent,
  LIMITS,
  type Limits,
  ok,
  type ParentId,
  type Result,
  refuse,
} from '../model/index.ts'

/** What a page holds a limited number of. */
export type Counted = 'causes' | 'actionItems' | 'evidence' | 'moments' | 'people'

const NAMES: Readonly<Record<Counted, string>> = {
  causes: 'causes',
  actionItems: 'action items',
  evidence: 'pieces of evidence',
  moments: 'moments',
  people: 'people',
}

/** Refuses what would make more of something than a page may hold. */
export function checkCounts(
  page: Readonly<Record<Counted, { readonly size: number }>>,
  added: Readonly<Partial<Record<Counted, number>>>,
  limits: Limits = LIMITS,
): Result<void> {
  for (const [key, name] of Object.entries(NAMES) as [Counted, string][]) {
    const more = added[key] ?? 0
    if (more === 0 || page[key].size + more <= limits[key]) continue
    const these = more > 1 ? `: these are ${more}${page[key].size > 0 ? ' more' : ''}` : ''
    const code = key === 'causes' ? 'too-many-causes' : 'over-limit'
    return refuse(code, `A page holds at most ${limits[key]} ${name}${these}.`)
  }
  return ok(undefined)
}

/** Refuses a text that is too long. */
export const checkText = (words: string, limit: number): Result<void> =>
  words.length > limit
    ? refuse('text-too-long', `“${words.slice(0, 40)}…” is longer than ${limit} characters: shorten it.`)
    : ok(undefined)

/** Refuses what would make the tree deeper than it may be. `height` is 1 for a single cause. */
export function checkDepth(tree: CauseTree, parent: ParentId, height: number): Result<void> {
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
