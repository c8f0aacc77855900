import { editText } from 'shared/doc'
import { type CauseId, isVirtualParent, type ParentId } from 'shared/model'
import type { TurnedFrom } from '../ui-store/index.ts'
import { type CommandContext, rcaOf } from './command.ts'

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
