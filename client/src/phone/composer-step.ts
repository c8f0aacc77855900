import {
  type CauseId,
  type CauseTree,
  causeOf,
  childrenOf,
  HEAD,
  isVirtualParent,
  type ParentId,
} from 'shared/model'
import type { Question } from '../commands/index.ts'

/** The four buttons under the field. */
export type ComposerButton = 'why' | 'another' | 'action' | 'stop'

export interface ComposerSituation {
  /** What the line asks about. */
  readonly target: ParentId
  readonly hasDraft: boolean
  /** Whether somebody has said what happened. */
  readonly hasProblem: boolean
  readonly tree: CauseTree
}

/** What a button does with the answer in the field, or without one. */
export type ComposerStep =
  | { readonly does: 'write-problem' }
  /** The answer becomes a cause under the target; then it is asked about, or the next answer is awaited beside it. */
  | { readonly does: 'add-cause'; readonly next: 'go-deeper' | 'stay' | 'stop-there' }
  | { readonly does: 'add-action-item' }
  | { readonly does: 'ask'; readonly about: 'action-item' | 'stop' }
  | { readonly does: 'go'; readonly to: ParentId }
  | { readonly does: 'nothing' }

const NOTHING: ComposerStep = { does: 'nothing' }

/** With an answer, every button first writes it. Without one, they move: one deeper, one level up, or ask the rest. */
export function composerStep(button: ComposerButton, situation: ComposerSituation): ComposerStep {
  const { target, hasDraft, hasProblem, tree } = situation
  if (!hasProblem && target === HEAD) return hasDraft ? { does: 'write-problem' } : NOTHING
  switch (button) {
    case 'why': {
      if (hasDraft) return { does: 'add-cause', next: 'go-deeper' }
      const last = childrenOf(tree, target).at(-1)
      return last ? { does: 'go', to: last } : NOTHING
    }
    case 'another':
      if (hasDraft) return { does: 'add-cause', next: 'stay' }
      return isVirtualParent(target) ? NOTHING : { does: 'go', to: parentInSight(tree, target) }
    case 'action':
      return hasDraft ? { does: 'add-action-item' } : { does: 'ask', about: 'action-item' }
    case 'stop':
      if (hasDraft) return { does: 'add-cause', next: 'stop-there' }
      return isVirtualParent(target) ? NOTHING : { does: 'ask', about: 'stop' }
  }
}

const parentInSight = (tree: CauseTree, id: CauseId): ParentId => {
  const parent = causeOf(tree, id)?.parent ?? HEAD
  return parent === 'parked' ? HEAD : parent
}

/** The line above the field. */
export const composerQuestion = ({ asks, about }: Question): string =>
  asks === 'Why?' ? `Why “${about}”?` : about === '' ? asks : `${asks} “${about}”`
