import { editText } from 'shared/doc'
import { type CauseId, isVirtualParent, ok, type ParentId, type Result, refuse } from 'shared/model'
import { placeOf, shorthandOf } from '../editing/index.ts'
import type { TurnedFrom } from '../ui-store/index.ts'
import { type CommandContext, causeAt, rcaOf } from './command.ts'

/**
 * The letters leave the cause, which stays empty behind the line that asks what they announce of its parent: an action
 * item, or why the chain stops there.
 */
export function turnShorthand(
  context: CommandContext,
  id: ParentId,
  meant: 'action-item' | 'stop',
  text: string,
): void {
  const cause = rcaOf(context).causes.get(id as CauseId)
  if (!cause) return
  const { parent } = cause
  const turnedFrom: TurnedFrom = { id: cause.id, text }
  const { openPrompt } = context.ui.getState()
  if (meant === 'action-item') openPrompt({ of: 'action-item', cause: parent, turnedFrom })
  else if (!isVirtualParent(parent)) openPrompt({ of: 'stop', cause: parent, turnedFrom, chosen: null })
  setWholeText(context, cause.id, '')
}

/**
 * In an empty cause that is being written these questions are of its parent, as behind a sign. Null where nothing empty
 * is written: the question is of what is selected.
 */
export function askFromEmpty(context: CommandContext, meant: 'action-item' | 'stop'): Result<unknown> | null {
  const { editing } = context.ui.getState()
  const cause = causeAt(context)
  const isWritten = editing?.target.of === 'cause' && editing.target.id === cause?.id
  if (!cause || !isWritten || cause.text !== '') return null
  const place = placeOf(rcaOf(context), cause.id)
  if (!place || shorthandOf(SIGNS[meant], place) !== meant)
    return refuse('bad-value', 'There is nothing to ask this of yet: write the cause first.')
  turnShorthand(context, cause.id, meant, '')
  return ok(null)
}

const SIGNS = { 'action-item': '! ', stop: '= ' } as const

/** Backspace directly after: the letters come back as an ordinary text, with the caret behind them. */
export function turnBack(context: CommandContext, { id, text }: TurnedFrom): void {
  setWholeText(context, id, text)
  context.ui.getState().edit({ of: 'cause', id }, 'end')
}

/** Replaces the text of a cause that only this person has been in. */
function setWholeText(context: CommandContext, id: CauseId, text: string): void {
  const before = rcaOf(context).causes.get(id)?.text ?? ''
  editText(context.editor, {
    target: { of: 'cause', id },
    edit: { index: 0, remove: before.length, insert: text },
  })
}
