import { CornerDownRight, Plus, Spline } from 'lucide-react'
import { addCause } from 'shared/doc'
import { type CauseId, HEAD, type ParentId } from 'shared/model'
import { type CommandContext, canChange, causeAt, command, primaryOf } from './command.ts'

/** Writes an empty cause and puts the caret into it. `after` undefined is the last place, null the first. */
export function growAt(context: CommandContext, parent: ParentId, after?: CauseId | null) {
  const result = addCause(context.editor, {
    parent,
    ...(after === undefined ? {} : { after }),
  })
  if (!result.ok) return result
  context.ui.getState().edit({ of: 'cause', id: result.value }, 'end')
  return result
}

export const grow = {
  'add-child': command({
    label: 'Why? Add a cause below',
    icon: CornerDownRight,
    group: 'write',
    keywords: ['child', 'deeper', 'sub-cause', 'five whys'],
    keys: ['Tab'],
    isEnabled: context => canChange(context) && primaryOf(context) !== null,
    run: context => growAt(context, primaryOf(context) ?? HEAD),
  }),
  'add-sibling': command({
    label: 'Add another one beside it',
    icon: Plus,
    group: 'write',
    keywords: ['sibling', 'next', 'new'],
    keys: ['Enter'],
    isEnabled: context => canChange(context) && primaryOf(context) !== null,
    run: context => {
      const cause = causeAt(context)
      return cause ? growAt(context, cause.parent, cause.id) : growAt(context, HEAD)
    },
  }),
  'add-bone': command({
    label: 'Add a first bone',
    icon: Spline,
    group: 'write',
    keywords: ['impact', 'category', 'rib', 'branch'],
    isEnabled: canChange,
    run: context => growAt(context, HEAD),
  }),
} as const
