import { flushSync } from 'react-dom'
import { discardEmptyCause } from 'shared/doc'
import type { Result } from 'shared/model'
import type { LinePrompt } from '../../ui-store/index.ts'
import type { CommandContext } from '../command.ts'
import { turnBack } from '../shorthand.ts'
import { useCommandContext } from '../use-command-context.ts'
import { useDraftLine } from './use-draft-line.ts'

export interface PromptEnd {
  readonly context: CommandContext
  /** What is typed so far. */
  readonly line: string
  readonly setLine: (text: string) => void
  /** Takes the question back, and what was typed; what it was about is selected again. */
  readonly cancel: () => void
  /**
   * A press elsewhere: what was typed is the answer where it is a whole one, else it waits for the same question. The
   * selection goes where the press says.
   */
  readonly leave: (act: (() => Result<unknown>) | null) => void
  /** The letters of a sign become text again; undefined where the line was not opened by a sign. */
  readonly turnBack: (() => void) | undefined
  /** Gives the answer: the line stays open when it is refused, else closes before `goOn`. */
  readonly answer: (act: () => Result<unknown>, goOn: () => void) => void
}

/** How a line that is asked for beside a box ends. */
export function usePrompt(prompt: LinePrompt): PromptEnd {
  const context = useCommandContext()
  const ui = context.ui.getState()
  const turnedFrom = 'turnedFrom' in prompt ? prompt.turnedFrom : null
  const [line, setLine] = useDraftLine(prompt)

  const close = () => {
    // Before the focus moves on: a line that is still there would take it back.
    flushSync(() => ui.openPrompt(null))
    context.ui.getState().viewHandle?.focus()
  }

  const cancel = () => {
    setLine('')
    ui.select([...(('also' in prompt && prompt.also) || []), prompt.cause])
    close()
  }

  const answer = (act: () => Result<unknown>, goOn: () => void) => {
    // First, so that its place counts as an end: what is answered may close it.
    if (turnedFrom) discardEmptyCause(context.editor, { id: turnedFrom.id })
    const result = act()
    if (!result.ok) return void context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
    setLine('')
    close()
    goOn()
  }

  return {
    context,
    line,
    setLine,
    cancel,
    leave: act => {
      if (act && line.trim() !== '') answer(act, () => {})
      else close()
    },
    turnBack: turnedFrom ? () => turnBack(context, turnedFrom) : undefined,
    answer,
  }
}
