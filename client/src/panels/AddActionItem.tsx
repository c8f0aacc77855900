import { type CauseId, HEAD } from 'shared/model'
import { addActionLine, useCommandContext } from '../commands/index.ts'
import { AddLine } from './AddLine.tsx'

/** One line that becomes an action item: `Schedule DR review @jtf fri`. */
export function AddActionItem({ cause }: { readonly cause: CauseId | null }) {
  const context = useCommandContext()
  const add = (line: string): boolean => {
    // Deleted by somebody while this was typed.
    const isGone = cause !== null && !context.editor.rca().causes.has(cause)
    const result = addActionLine(context, isGone ? HEAD : (cause ?? HEAD), line)
    if (!result.ok) context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
    else if (isGone) context.say({ text: 'Its cause is gone: the action is kept for the whole RCA.' })
    return result.ok
  }
  return <AddLine label="New action" placeholder="What will be done? @who fri" onAdd={add} />
}
