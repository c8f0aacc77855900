import { Focus, Shrink } from 'lucide-react'
import { type CauseId, isParked, type Rca } from 'shared/model'
import { type CommandContext, causeAt, command, rcaOf } from './command.ts'

/** Whether a cause can be looked at by itself: it lives, and is not parked. */
const hasBranch = (rca: Rca, id: CauseId): boolean => rca.causes.has(id) && !isParked(rca, id)

/** The selected cause, where its branch can be looked at by itself. */
function branchAt(context: CommandContext): CauseId | null {
  const cause = causeAt(context)
  return cause && hasBranch(rcaOf(context), cause.id) ? cause.id : null
}

/** Ends the focus on a branch when somebody deletes or parks it. Returns the end of the watch. */
export function watchFocus({ editor, ui }: CommandContext): () => void {
  return editor.subscribe(isOwn => {
    const { focus, focusOn, unasked } = ui.getState()
    if (focus === null || hasBranch(editor.rca(), focus)) return
    if (isOwn) focusOn(null)
    else unasked(() => focusOn(null))
  })
}

export const branch = {
  'focus-branch': command({
    label: 'Focus on this branch',
    icon: Focus,
    group: 'find',
    keywords: ['fade', 'dim', 'only', 'zoom', 'drill down', 'breadcrumbs'],
    keys: ['Alt+b'],
    isEnabled: context => branchAt(context) !== null || context.ui.getState().focus !== null,
    // The same branch again shows the whole tree.
    run: context => {
      const { focus, focusOn, unfold } = context.ui.getState()
      const at = branchAt(context)
      if (at !== null && at !== focus) unfold([at])
      focusOn(at === focus ? null : at)
    },
  }),
  'show-whole-tree': command({
    label: 'Show the whole tree',
    icon: Shrink,
    group: 'find',
    keywords: ['end focus', 'everything', 'all branches'],
    scope: 'document',
    isEnabled: context => context.ui.getState().focus !== null,
    run: context => {
      const { focusOn, viewHandle } = context.ui.getState()
      focusOn(null)
      viewHandle?.fit?.()
      viewHandle?.focus()
    },
  }),
} as const
