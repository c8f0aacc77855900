import { type CauseId, childrenOf, isAccountedFor, type ParentId, type Rca, walk } from 'shared/model'
import { type CommandContext, rcaOf } from './command.ts'
import { openEndsNow } from './open-ends.ts'

/**
 * The open end to go to from a box: the next in reading order ("down, then across"), round the end to the first. Null
 * when there is none but the one we stand on.
 */
export function nextOpenEnd(context: CommandContext, from: ParentId | null): CauseId | null {
  const open = new Set(openEndsNow(context))
  let first: CauseId | null = null
  let hasPassed = from === null
  for (const { cause } of walk(rcaOf(context))) {
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
