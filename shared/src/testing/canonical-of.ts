import type { Rca } from '../model/index.ts'

/** An RCA as one text that is equal for equal RCAs: maps in an order of their own are sorted. */
export function canonicalOf(rca: Rca): string {
  const sorted = (map: ReadonlyMap<string, unknown>) =>
    Array.from(map).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return JSON.stringify({
    ...rca,
    causes: sorted(rca.causes),
    children: sorted(rca.children),
    actionItems: Array.from(rca.actionItems.values()),
    evidence: Array.from(rca.evidence.values()),
    moments: Array.from(rca.moments.values()),
    people: Array.from(rca.people.values()),
  })
}
