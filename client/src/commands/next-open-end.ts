import {
  type CauseId,
  childrenOf,
  isAccountedFor,
  openLeavesOf,
  type ParentId,
  type Rca,
  walk,
} from 'shared/model'

/**
 * The open end to go to from a box: the next in reading order ("down, then across"), round the end to the first. Null
 * when there is none but the one we stand on.
 */
export function nextOpenEnd(rca: Rca, from: ParentId | null): CauseId | null {
  const open = new Set(openLeavesOf(rca).map(cause => cause.id))
  let first: CauseId | null = null
  let hasPassed = from === null
  for (const { cause } of walk(rca)) {
    if (open.has(cause.id) && cause.id !== from) {
      if (hasPassed) return cause.id
      first ??= cause.id
    }
    hasPassed ||= cause.id === from
  }
  return first
}

/** Whether the chain that ends in this cause is closed: it is a leaf, and accounted for. */
export function isClosedEnd(rca: Rca, id: CauseId): boolean {
  const cause = rca.causes.get(id)
  if (!cause || childrenOf(rca, id).length > 0) return false
  const hasActionItem = [...rca.actionItems.values()].some(item => item.cause === id)
  return isAccountedFor(cause, hasActionItem)
}
