import { childrenOf } from './cause-tree.ts'
import { HEAD, PARKED, type ParentId } from './ids.ts'
import { LIMITS } from './limits.ts'
import type { Rca } from './rca.ts'

/**
 * What of a page is more than commands allow, each as "5012 causes (at most 5000)": people who worked apart have made
 * it so together. It stays; a command that makes it more is refused.
 */
export function overLimits(rca: Rca): readonly string[] {
  const texts = [rca.causes, rca.actionItems, rca.evidence, rca.moments].map(entries =>
    Array.from<{ readonly text: string }>(entries.values()),
  )
  const longest = texts.flat().reduce((length, { text }) => Math.max(length, text.length), 0)
  const measures = [
    [rca.causes.size, LIMITS.causes, 'causes'],
    [depthOfTree(rca), LIMITS.depth, 'causes deep'],
    [rca.actionItems.size, LIMITS.actionItems, 'action items'],
    [rca.evidence.size, LIMITS.evidence, 'pieces of evidence'],
    [rca.moments.size, LIMITS.moments, 'moments'],
    [rca.people.size, LIMITS.people, 'people'],
    [longest, LIMITS.label, 'characters in one text'],
    [Math.max(rca.problem.length, rca.title.length), LIMITS.title, 'characters in the problem or title'],
    [rca.summary.length, LIMITS.summary, 'characters in the summary'],
  ] as const
  return measures
    .filter(([count, limit]) => count > limit)
    .map(([count, limit, what]) => `${count} ${what} (at most ${limit})`)
}

function depthOfTree(rca: Rca): number {
  let depth = -1
  for (let level: readonly ParentId[] = [HEAD, PARKED]; level.length > 0; depth++)
    level = level.flatMap(id => childrenOf(rca, id))
  return depth
}
