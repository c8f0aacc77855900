import { useEffect } from 'react'
import { discardEmptyCause } from 'shared/doc'
import { type CommandContext, rcaOf } from './command.ts'
import { GRACE_MS } from './open-ends.ts'
import { isLeftEmpty } from './remove.ts'

/** How often it is looked for, milliseconds. */
const EVERY_MS = 15_000

/**
 * Takes away the causes that were left empty and that nobody is in: whose browser died could not do it. Whoever comes
 * back to one brings it back with the first letter.
 */
export function tidyEmpty(context: CommandContext, now = context.editor.now()): void {
  if (!context.canWrite()) return
  const { editing, prompt } = context.ui.getState()
  const mine = [
    editing?.target.of === 'cause' && editing.target.id,
    prompt && 'turnedFrom' in prompt && prompt.turnedFrom?.id,
  ]
  for (const { id, text, createdAt } of rcaOf(context).causes.values()) {
    const isFresh = createdAt !== null && now - createdAt < GRACE_MS
    if (text !== '' || isFresh || mine.includes(id) || !isLeftEmpty(context, id)) continue
    discardEmptyCause(context.editor, { id })
  }
}

export function useTidyEmpty(context: CommandContext): void {
  useEffect(() => {
    const timer = setInterval(() => tidyEmpty(context), EVERY_MS)
    return () => clearInterval(timer)
  }, [context])
}
