import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, CornerLeftUp } from 'lucide-react'
import { demoteCause, moveCauses, promoteCause, reorderCause, unparkCause } from 'shared/doc'
import { type CauseId, PARKED, type ParentId, type Result } from 'shared/model'
import { type CommandContext, canChangeCause, causesAt, command, onCause, rcaOf } from './command.ts'

/** Gives causes a new parent, as its last children; parked lines come out of the tray by the same way. */
export function placeCauses(
  context: CommandContext,
  ids: readonly CauseId[],
  parent: ParentId,
): Result<unknown> {
  const { causes } = rcaOf(context)
  const [only] = ids
  const result =
    ids.length === 1 && only && causes.get(only)?.parent === PARKED
      ? unparkCause(context.editor, { id: only, parent })
      : moveCauses(context.editor, { ids, parent })
  if (result.ok) context.ui.getState().select(ids)
  return result
}

export const arrange = {
  promote: command({
    label: 'Move one level up',
    icon: ArrowLeft,
    group: 'arrange',
    keywords: ['promote', 'outdent', 'out'],
    keys: ['Shift+Tab', 'Alt+ArrowLeft'],
    isEnabled: canChangeCause,
    run: onCause(({ editor }, { id }) => promoteCause(editor, { id })),
  }),
  demote: command({
    label: 'Move under the one above',
    icon: ArrowRight,
    group: 'arrange',
    keywords: ['demote', 'indent', 'in'],
    keys: ['Alt+ArrowRight'],
    isEnabled: canChangeCause,
    run: onCause(({ editor }, { id }) => demoteCause(editor, { id })),
  }),
  'move-up': command({
    label: 'Move before the one above',
    icon: ArrowUp,
    group: 'arrange',
    keywords: ['reorder', 'earlier', 'swap', 'sort'],
    keys: ['Alt+ArrowUp'],
    isEnabled: canChangeCause,
    run: onCause(({ editor }, { id }) => reorderCause(editor, { id, by: -1 })),
  }),
  'move-down': command({
    label: 'Move after the one below',
    icon: ArrowDown,
    group: 'arrange',
    keywords: ['reorder', 'later', 'swap', 'sort'],
    keys: ['Alt+ArrowDown'],
    isEnabled: canChangeCause,
    run: onCause(({ editor }, { id }) => reorderCause(editor, { id, by: 1 })),
  }),
  'move-under': command({
    label: 'Move under …',
    icon: CornerLeftUp,
    group: 'arrange',
    keywords: ['reparent', 'place', 'unpark', 'give a place'],
    keys: ['Alt+m'],
    isEnabled: canChangeCause,
    run: context => context.ui.getState().openPrompt({ of: 'place', causes: causesAt(context) }),
  }),
} as const
