import { ListRestart, Pin, RotateCcw, Trash2 } from 'lucide-react'
import { deleteCauses, discardEmptyCause, keepRecovered, restoreDeletion } from 'shared/doc'
import { type CauseId, type Deletion, type ParentId, type Result, refuse } from 'shared/model'
import { boxBefore } from '../editing/index.ts'
import { goTo } from './close-chain.ts'
import { type CommandContext, canChangeCause, causeAt, causesAt, command, onCause, rcaOf } from './command.ts'
import { hidingOf } from './fold-watch.ts'

/** The box that is selected once these are gone: the nearest one before the first that stays. */
export function boxAfterRemoval(context: CommandContext, ids: readonly CauseId[]): ParentId | null {
  const [first] = ids
  if (!first) return null
  let before: ParentId = boxBefore(rcaOf(context), first)
  while ((ids as readonly ParentId[]).includes(before)) before = boxBefore(rcaOf(context), before)
  return before
}

/** Whether a cause was left without a word and nothing hangs on it, so that it may vanish. */
export function isLeftEmpty(context: CommandContext, id: CauseId): boolean {
  const rca = rcaOf(context)
  const cause = rca.causes.get(id)
  if (cause?.text.trim() !== '' || (rca.children.get(id) ?? []).length > 0) return false
  const isMarked = cause.disposition !== null || cause.evidence.length > 0 || cause.tags.length > 0
  if (isMarked || cause.wordings.length > 0) return false
  for (const item of rca.actionItems.values()) if (item.cause === id) return false
  return !context.editedByOthers().has(id)
}

/**
 * Takes an empty cause away as if it had never been. One that had words is deleted instead, so that an undo brings it
 * back with them.
 */
export function vanish(context: CommandContext, id: CauseId, hadWords: boolean): void {
  if (!context.canWrite() || !isLeftEmpty(context, id)) return
  if (hadWords) deleteCauses(context.editor, { ids: [id] })
  else discardEmptyCause(context.editor, { id })
}

/** The words of a cause among these, or under one of them, in which somebody else has the caret. */
function writtenBelow(context: CommandContext, ids: readonly CauseId[]): string | null {
  const { causes } = rcaOf(context)
  for (const written of context.editedByOthers())
    for (let at: ParentId | undefined = written; at !== undefined; at = causes.get(at as CauseId)?.parent)
      if ((ids as readonly ParentId[]).includes(at))
        return causes.get(written as CauseId)?.text.trim() || null
  return null
}

/** Brings back what was deleted, in sight of who asks for it; selection and keyboard stay where they are. */
export function restoreInSight(context: CommandContext, { id, causes }: Deletion): Result<unknown> {
  const result = restoreDeletion(context.editor, { deletion: id })
  const [top] = causes
  if (result.ok && top) context.ui.getState().unfold(hidingOf(context, top.id))
  return result
}

export const remove = {
  delete: command({
    label: 'Delete',
    icon: Trash2,
    group: 'arrange',
    keywords: ['remove', 'cut away'],
    keys: ['Delete', 'Backspace'],
    isEnabled: context => context.canWrite() && causesAt(context).length > 0,
    run: context => {
      const ids = causesAt(context)
      const next = boxAfterRemoval(context, ids)
      const written = writtenBelow(context, ids)
      const result = deleteCauses(context.editor, { ids })
      if (result.ok && next !== null) context.ui.getState().select([next])
      if (result.ok && written)
        context.ui.getState().announce(`It stays when they go on: somebody is writing in “${written}”.`)
      return result
    },
  }),
  'restore-deletion': command({
    label: 'Restore what was deleted last',
    icon: RotateCcw,
    group: 'arrange',
    keywords: ['undelete', 'trash', 'bring back'],
    isEnabled: context => context.canWrite() && rcaOf(context).trash.length > 0,
    run: context => {
      const [latest] = rcaOf(context).trash
      if (!latest) return refuse('unknown-deletion', 'Nothing is deleted.')
      const result = restoreDeletion(context.editor, { deletion: latest.id })
      const [top] = latest.causes
      if (result.ok && top) goTo(context, top.id)
      return result
    },
  }),
  'restore-branch': command({
    label: 'Restore the branch',
    icon: ListRestart,
    group: 'arrange',
    keywords: ['recovered', 'kept from a deleted branch', 'undelete'],
    isEnabled: context => canChangeCause(context) && causeAt(context)?.recovered != null,
    run: onCause(({ editor }, { recovered }) =>
      recovered
        ? restoreDeletion(editor, { deletion: recovered.deletion })
        : refuse('unknown-deletion', 'Its branch is not deleted.'),
    ),
  }),
  'keep-recovered': command({
    label: 'Keep it here',
    icon: Pin,
    group: 'arrange',
    keywords: ['recovered', 'kept from a deleted branch'],
    isEnabled: context => canChangeCause(context) && causeAt(context)?.recovered != null,
    run: onCause((context, cause) => keepRecovered(context.editor, { id: cause.id })),
  }),
} as const
