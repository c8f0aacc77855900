import type { ParentId } from 'shared/model'
import { goTo, showBox } from '../close-chain.ts'
import { type CommandContext, primaryOf, rcaOf } from '../command.ts'
import { type Found, matchBeside, matchFrom } from './find-matches.ts'

const boxesNow = (context: CommandContext) => context.findIndex.boxesOf(rcaOf(context))

/** What the words of the find bar find now. */
export function foundNow(context: CommandContext): Found {
  const { finding, viewHandle } = context.ui.getState()
  return context.findIndex.find(rcaOf(context), finding.query, viewHandle?.drawsParked !== false)
}

/** Opens the find bar with the words that were looked for last, or goes back into it. */
export function openFind(context: CommandContext): void {
  const { finding, setFinding } = context.ui.getState()
  setFinding({ isOpen: true, asked: finding.asked + 1 })
  if (!finding.isOpen) lookFor(context, finding.query)
}

/**
 * The words have changed: the current match is the first one from where this person is, shown if it is in no fold.
 * Nothing is selected or opened before they go there.
 */
export function lookFor(context: CommandContext, query: string): void {
  const { setFinding, viewHandle } = context.ui.getState()
  setFinding({ query })
  const current = matchFrom(foundNow(context).matches, boxesNow(context), primaryOf(context))
  const isReached = current !== null && viewHandle?.shows(current) === true
  setFinding({ current, isReached })
  if (isReached) viewHandle?.reveal(current)
}

/** Goes to the next match (1) or the one before (−1): first to the current one, where nobody has been there yet. */
export function stepToMatch(context: CommandContext, by: 1 | -1): void {
  const { finding } = context.ui.getState()
  if (!finding.isOpen) openFind(context)
  const { current, isReached } = context.ui.getState().finding
  const { matches } = foundNow(context)
  const isWaiting = current !== null && !isReached && matches.includes(current)
  const next = isWaiting ? current : matchBeside(matches, boxesNow(context), current, by)
  if (next !== null) goToMatch(context, next)
}

/** Shows a match and selects it; the keyboard stays in the find bar. */
export function goToMatch(context: CommandContext, id: ParentId): void {
  context.ui.getState().setFinding({ current: id, isReached: true })
  showBox(context, id)
}

/** Closes the find bar: the current match is selected and has the keyboard, else what was selected before. */
export function endFinding(context: CommandContext): void {
  const { finding, setFinding, viewHandle } = context.ui.getState()
  const { current } = finding
  const isFound = current !== null && foundNow(context).matches.includes(current)
  setFinding({ isOpen: false })
  if (isFound) goTo(context, current)
  else viewHandle?.focus()
}
