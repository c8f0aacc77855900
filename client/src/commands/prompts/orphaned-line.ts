import { parkLine } from 'shared/doc'
import { HEAD, type Result } from 'shared/model'
import { draftKey, type LinePrompt } from '../../ui-store/index.ts'
import { addActionLine } from '../action-line.ts'
import type { CommandContext } from '../command.ts'

/**
 * Ends a line whose cause somebody has deleted. An action stays with the whole RCA, as those do that hung on the cause;
 * other words are parked.
 */
export function keepOrphanedLine(context: CommandContext, prompt: LinePrompt): void {
  const { drafts, setDraft, openPrompt } = context.ui.getState()
  const line = drafts.get(draftKey(prompt))?.text.trim() ?? ''
  openPrompt(null)
  context.ui.getState().viewHandle?.focus()
  if (line === '') return void context.say({ text: 'The cause was deleted meanwhile.' })
  const isAction = prompt.of === 'action-item'
  const result: Result<unknown> = isAction
    ? addActionLine(context, HEAD, line)
    : parkLine(context.editor, { text: line })
  if (!result.ok) return void context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
  setDraft(prompt, '')
  context.say({
    text: isAction
      ? 'The cause was deleted meanwhile: the action is kept with those of the whole RCA.'
      : `The cause was deleted meanwhile: “${line}” is parked.`,
  })
}
