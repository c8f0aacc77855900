import { extrasOf, type LabelExtras } from 'shared/layouts'
import {
  type ActionItem,
  type ActionItemId,
  type ActionItemState,
  actionItemsByCause,
  type CauseId,
  causeOf,
  childrenOf,
  HEAD,
  isAccountedFor,
  type ParentId,
  type Rca,
  subtreeOf,
} from 'shared/model'
import { type Question, questionOf } from '../commands/question-of.ts'
import { wayUp } from './asked-at.ts'

/** One step of the way from the problem down to what is asked about. */
export interface ChainStep {
  readonly id: ParentId
  readonly text: string
  /** How many more answers there are beside it. */
  readonly beside: number
}

export interface WallActionItem {
  readonly id: ActionItemId
  readonly state: ActionItemState
  readonly text: string
  /** Names, in the order given. */
  readonly owners: readonly string[]
}

export interface Answer {
  readonly id: CauseId
  readonly text: string
  readonly isStruck: boolean
  readonly tip: LabelExtras['tip']
  /** Why the chain stops at it; null for none. */
  readonly stop: string | null
  readonly below: number
  readonly openEndsBelow: number
  readonly actionItems: number
  /** Somebody has the caret in it. */
  readonly isWritten: boolean
}

/** What the wall tells of one focus: everything else is counted. */
export interface WallView {
  readonly question: Question
  /** From the problem down; empty while the problem itself is asked about. */
  readonly chain: readonly ChainStep[]
  readonly beside: number
  /** Of the focus itself. */
  readonly stop: string | null
  readonly isStruck: boolean
  readonly actionItems: readonly WallActionItem[]
  readonly answers: readonly Answer[]
}

/** `rca` without the causes that nobody has put into words yet. */
export function wallView(rca: Rca, focus: ParentId, written: ReadonlySet<ParentId>): WallView {
  const readExtras = extrasOf(rca)
  const way = wayUp(rca, focus)
  const extras = focus === HEAD ? null : readExtras(focus as CauseId)
  const items = actionItemsByCause(rca.actionItems.values())
  return {
    question: questionOf(rca, focus),
    chain: way
      .slice(1)
      .reverse()
      .map(id => chainStep(rca, id)),
    beside: besideOf(rca, focus),
    stop: extras?.word ?? null,
    isStruck: extras?.isStruck ?? false,
    actionItems: (items.get(focus as CauseId) ?? []).map(item => wallActionItem(rca, item)),
    answers: childrenOf(rca, focus).flatMap(id => answerOf(rca, id, { readExtras, written, items }) ?? []),
  }
}

const textOfBox = (rca: Rca, id: ParentId): string => causeOf(rca, id)?.text ?? rca.problem

const chainStep = (rca: Rca, id: ParentId): ChainStep => ({
  id,
  text: textOfBox(rca, id),
  beside: besideOf(rca, id),
})

function besideOf(rca: Rca, id: ParentId): number {
  const cause = causeOf(rca, id)
  return cause ? childrenOf(rca, cause.parent).length - 1 : 0
}

const wallActionItem = ({ people }: Rca, { id, state, text, owners }: ActionItem): WallActionItem => ({
  id,
  state,
  text,
  owners: owners.flatMap(owner => people.get(owner)?.name ?? []),
})

interface Reading {
  readonly readExtras: (id: CauseId) => LabelExtras
  readonly written: ReadonlySet<ParentId>
  readonly items: ReadonlyMap<CauseId, readonly ActionItem[]>
}

function answerOf(rca: Rca, id: CauseId, { readExtras, written, items }: Reading): Answer | null {
  const cause = causeOf(rca, id)
  if (!cause) return null
  const { tip, word, isStruck } = readExtras(id)
  const below = subtreeOf(rca, id).slice(1)
  const openBelow = below.filter(
    one => childrenOf(rca, one.id).length === 0 && !isAccountedFor(one, items.has(one.id)),
  )
  return {
    id,
    text: cause.text,
    isStruck,
    tip,
    stop: word,
    below: below.length,
    openEndsBelow: openBelow.length,
    actionItems: items.get(id)?.length ?? 0,
    isWritten: written.has(id),
  }
}
