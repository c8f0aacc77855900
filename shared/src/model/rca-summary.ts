import { actionItemStates } from './action-item.ts'
import { leavesOf, openLeavesOf } from './cause-tree.ts'
import { type Rca, type RcaStatus, titleOf } from './rca.ts'

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
  /** Names of those who were there, in the order of the document. */
  readonly people: readonly string[]
}

export function summaryOf(rca: Rca): RcaSummary {
  const items = Array.from(rca.actionItems.values())
  return {
    title: titleOf(rca),
    product: rca.facts.product,
    date: rca.facts.date,
    status: rca.facts.status,
    causes: rca.causes.size,
    leaves: leavesOf(rca).length,
    openEnds: openLeavesOf(rca).length,
    openActionItems: items.filter(item => actionItemStates[item.state].isOpen).length,
    people: Array.from(rca.people.values())
      .filter(person => !person.isAbsent)
      .map(person => person.name),
  }
}
