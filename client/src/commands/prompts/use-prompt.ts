import { flushSync } from 'react-dom'
import { discardEmptyCause } from 'shared/doc'
import type { ParentId, Result } from 'shared/model'
import type { TurnedFrom } from '../../ui-store/index.ts'
import type { CommandContext } from '../command.ts'
import { turnBack } from '../shorthand.ts'
import { useCommandContext } from '../use-command-context.ts'

export interface PromptEnd {
  readonly context: CommandContext
  /** Takes the question back; the box it was about is selected again. */
  readonly cancel: () => void
  /** The letters of a sign become text again; undefined where the line was not opened by a sign. */
  readonly turnBack: (() => void) | undefined
  /** Gives the answer: the line stays open when it is refused, else closes before `goOn`. */
  readonly answer: (act: () => Result<unknown>, goOn: () => void) => void
}

/** How a line that is asked for beside a box ends. */
export function usePrompt(box: ParentId, turnedFrom: TurnedFrom | null): PromptEnd {
  const context = useCommandContext()
  const ui = context.ui.getState()

  const close = () => {
    // Before the focus moves on: a line that is still there would take it back.
    flushSync(() => ui.openPrompt(null))
    context.ui.getState().viewHandle?.focus()
  }

  return {
    context,
    cancel: () => {
      ui.select([box])
      close()
    },
    turnBack: turnedFrom ? () => turnBack(context, turnedFrom) : undefined,
    answer: (act, goOn) => {
      // First, so that its place counts as an end: what is answered may close it.
      if (turnedFrom) discardEmptyCause(context.editor, { id: turnedFrom.id })
      const result = act()
      if (!result.ok) return void context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
      close()
      goOn()
    },
  }
}
