import { type ActionItem, actionItemStates } from './action-item.ts'
import { leavesOf, openLeavesOf } from './cause-tree.ts'
import type { ActionItemId, CauseId } from './ids.ts'
import { type Rca, type RcaStatus, titleOf } from './rca.ts'

/** An open action item as a list shows it, without opening the document of its RCA. */
export interface NextActionItem {
  readonly id: ActionItemId
  readonly text: string
  /** Names, in the order of the item. */
  readonly owners: readonly string[]
  /** ISO date `YYYY-MM-DD`; null when open-ended. */
  readonly due: string | null
  /** The live cause it hangs on; null when it hangs on the whole RCA or on a deleted cause. */
  readonly cause: CauseId | null
}

/** What a list shows of an RCA without opening its document. */
export interface RcaSummary {
  readonly title: string
  readonly product: string
  readonly date: string
  readonly status: RcaStatus
  readonly causes: number
  readonly leaves: number
  readonly openEnds: number
  readonly openActionItems: number
  /** Of the open action items those due first, at most `NEXT_ACTION_ITEMS`. */
  readonly nextActionItems: readonly NextActionItem[]
  /** Names of those who were there, in the order of the document. */
  readonly people: readonly string[]
}

/** So many open action items of one RCA stand in its summary: a list shows few, and a summary stays small. */
export const NEXT_ACTION_ITEMS = 5

/** Orders by due date, the earliest first; what is open-ended comes last. */
export const byDue = (one: Pick<ActionItem, 'due'>, other: Pick<ActionItem, 'due'>): number => {
  if (one.due === other.due) return 0
  if (one.due === null || other.due === null) return one.due === null ? 1 : -1
  return one.due < other.due ? -1 : 1
}

export function summaryOf(rca: Rca): RcaSummary {
  const open = Array.from(rca.actionItems.values()).filter(item => actionItemStates[item.state].isOpen)
  return {
    title: titleOf(rca),
    product: rca.facts.product,
    date: rca.facts.date,
    status: rca.facts.status,
    causes: rca.causes.size,
    leaves: leavesOf(rca).length,
    openEnds: openLeavesOf(rca).length,
    openActionItems: open.length,
    nextActionItems: [...open]
      .sort(byDue)
      .slice(0, NEXT_ACTION_ITEMS)
      .map(item => nextOf(item, rca)),
    people: Array.from(rca.people.values())
      .filter(person => !person.isAbsent)
      .map(person => person.name),
  }
}

const nextOf = ({ id, text, owners, due, cause }: ActionItem, rca: Rca): NextActionItem => ({
  id,
  text,
  owners: owners.map(owner => rca.people.get(owner)?.name ?? '').filter(Boolean),
  due,
  cause: cause !== null && rca.causes.has(cause) ? cause : null,
})
