import type { ActionItem, ActionItemId, CauseId, Disposition, PersonId, Rca } from '../../model/index.ts'
import { extrasOf } from '../extras.ts'
import facts from '../fixtures/tim-funds-data-loss.json' with { type: 'json' }
import type { LayoutInput } from '../layout.ts'
import { type SampleCause, sampleInput, sampleTree } from './sample-tree.ts'

const samplesUnder = (parent: string | null): SampleCause[] =>
  facts.causes
    .filter(cause => cause.parent === parent)
    .map(cause => ({
      id: cause.id,
      text: cause.text,
      disposition: cause.disposition as Disposition | null,
      children: samplesUnder(cause.id),
    }))

const actionItem = (item: (typeof facts.actionItems)[number], index: number): ActionItem => ({
  id: `item-${index}` as ActionItemId,
  text: item.text,
  owners: item.owners as readonly string[] as readonly PersonId[],
  due: null,
  state: 'open',
  stateReason: '',
  doneAt: null,
  cause: item.cause as CauseId | null,
  isCauseDeleted: false,
  origin: null,
  originTitle: '',
  ticketUrl: '',
  createdAt: null,
})

/** The real tree of 51 causes with its dispositions and four action items. */
export function realTreeInput(): LayoutInput {
  const tree = sampleTree(samplesUnder(null))
  const items = facts.actionItems.map(actionItem)
  const jtf = 'JTF' as PersonId
  const person = {
    id: jtf,
    name: 'JTF',
    isAffected: false,
    isAbsent: false,
    isFacilitator: true,
    isScribe: false,
  }
  const rca: Pick<Rca, 'causes' | 'children' | 'actionItems' | 'people'> = {
    ...tree,
    actionItems: new Map(items.map(item => [item.id, item])),
    people: new Map([[jtf, person]]),
  }
  return sampleInput(tree, { problem: facts.problem, extrasOf: extrasOf(rca) })
}
