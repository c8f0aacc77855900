import { type CauseId, childrenOf, HEAD, type ParentId } from 'shared/model'
import { type CommandContext, isDrawn, rcaOf } from './command.ts'
import { hidingOf } from './fold-watch.ts'
import { isClosedEnd, nextOpenEnd } from './next-open-end.ts'

/** Opens what is folded around a box. */
export const unfoldTo = (context: CommandContext, id: ParentId): void =>
  context.ui.getState().unfold(hidingOf(context, id))

/** Shows a box wherever it is: opens what is folded around it, selects it and brings it into sight. The keyboard stays. */
export function showBox(context: CommandContext, id: ParentId): void {
  const ui = context.ui.getState()
  unfoldTo(context, id)
  ui.select([id])
  if (!isDrawn(context, id)) ui.showView('outline')
  ui.viewHandle?.reveal(id)
}

/** The same, and the keyboard goes there. */
export function goTo(context: CommandContext, id: ParentId): void {
  showBox(context, id)
  context.ui.getState().viewHandle?.focus()
}

/** After an answer to "why do we stop": the next open end when this chain is closed by it, else this cause. */
export function goOnFrom(context: CommandContext, id: ParentId): void {
  const rca = rcaOf(context)
  const isClosed = id === HEAD ? childrenOf(rca, HEAD).length > 0 : isClosedEnd(rca, id as CauseId)
  const next = isClosed ? nextOpenEnd(context, id) : null
  goTo(context, next ?? id)
  const text = next && rca.causes.get(next)?.text.trim()
  // The selection goes elsewhere without being asked to: say so.
  if (text) context.ui.getState().announce(`Next open end: “${text}”`)
}
