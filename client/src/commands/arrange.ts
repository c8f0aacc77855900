import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, CornerLeftUp } from 'lucide-react'
import { demoteCauses, moveCauses, promoteCauses, reorderCause, unparkCause } from 'shared/doc'
import {
  type CauseId,
  type CauseNode,
  childrenOf,
  HEAD,
  PARKED,
  type ParentId,
  type Result,
  refuse,
} from 'shared/model'
import {
  type CommandContext,
  canChangeCause,
  canChangeOneCause,
  causesAt,
  command,
  isDrawn,
  onCause,
  rcaOf,
} from './command.ts'
import { boxAfterRemoval } from './remove.ts'

/** Gives causes a new parent, as its last children; parked lines come out of the tray by the same way. */
export function placeCauses(
  context: CommandContext,
  ids: readonly CauseId[],
  parent: ParentId,
): Result<unknown> {
  const { causes } = rcaOf(context)
  const [only] = ids
  const next = boxAfterRemoval(context, ids)
  const result =
    ids.length === 1 && only && causes.get(only)?.parent === PARKED
      ? unparkCause(context.editor, { id: only, parent })
      : moveCauses(context.editor, { ids, parent })
  // Among the parked lines they may be out of sight: then one goes on beside where they were.
  if (result.ok) context.ui.getState().select(ids.every(id => isDrawn(context, id)) ? ids : [next ?? HEAD])
  return result
}

/**
 * Exchanges a cause with the sibling that is drawn above (−1) or below it (1): above the spine of the fishbone that is
 * the later one. By their order where the view draws none above the other: along the spine that is from the head on.
 */
function reorderAsDrawn(
  { editor, ui }: CommandContext,
  { id, parent }: CauseNode,
  by: -1 | 1,
): Result<unknown> {
  const drawn = ui.getState().viewHandle?.siblingsAsDrawn?.(id)
  if (!drawn) return reorderCause(editor, { id, by })
  const other = drawn[drawn.indexOf(id) + by]
  if (other === undefined)
    return refuse('no-place', by < 0 ? 'It is the topmost one already.' : 'It is the lowest one already.')
  const order = childrenOf(editor.rca(), parent)
  const isLater = order.indexOf(other) > order.indexOf(id)
  return moveCauses(editor, { ids: [id], parent, after: isLater ? other : before(order, other) })
}

const before = (order: readonly CauseId[], id: CauseId): CauseId | null =>
  order[order.indexOf(id) - 1] ?? null

export const arrange = {
  promote: command({
    label: 'Move one level up',
    icon: ArrowLeft,
    group: 'arrange',
    keywords: ['promote', 'outdent', 'out'],
    keys: ['Shift+Tab', 'Alt+ArrowLeft'],
    isEnabled: canChangeCause,
    run: context => promoteCauses(context.editor, { ids: causesAt(context) }),
  }),
  demote: command({
    label: 'Move under the one before it',
    icon: ArrowRight,
    group: 'arrange',
    keywords: ['demote', 'indent', 'in'],
    keys: ['Alt+ArrowRight'],
    isEnabled: canChangeCause,
    run: context => demoteCauses(context.editor, { ids: causesAt(context) }),
  }),
  'move-up': command({
    label: 'Move up, or towards the head',
    icon: ArrowUp,
    group: 'arrange',
    keywords: ['reorder', 'earlier', 'swap', 'sort'],
    keys: ['Alt+ArrowUp'],
    isEnabled: canChangeOneCause,
    run: onCause((context, cause) => reorderAsDrawn(context, cause, -1)),
  }),
  'move-down': command({
    label: 'Move down, or towards the tail',
    icon: ArrowDown,
    group: 'arrange',
    keywords: ['reorder', 'later', 'swap', 'sort'],
    keys: ['Alt+ArrowDown'],
    isEnabled: canChangeOneCause,
    run: onCause((context, cause) => reorderAsDrawn(context, cause, 1)),
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
