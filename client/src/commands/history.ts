import { Redo2, Undo2 } from 'lucide-react'
import { ok, type Result } from 'shared/model'
import { textOf } from '../editing/index.ts'
import { type CommandContext, command, rcaOf } from './command.ts'

function takeBack(context: CommandContext, way: 'undo' | 'redo'): Result<null> {
  const result = context.editor[way]()
  if (!result.ok) return result
  // What I take away myself hands the selection on; what others take away does not (`watchEditing`).
  const { editing, stopEditing } = context.ui.getState()
  if (editing && textOf(rcaOf(context), editing.target) === null) stopEditing()
  if (result.value.kept) context.say({ text: result.value.kept })
  return ok(null)
}

export const history = {
  undo: command({
    label: 'Undo what I did',
    icon: Undo2,
    group: 'write',
    keywords: ['back', 'revert'],
    keys: ['$mod+z'],
    scope: 'document',
    isEnabled: context => context.canWrite() && context.editor.canUndo(),
    run: context => takeBack(context, 'undo'),
  }),
  redo: command({
    label: 'Redo',
    icon: Redo2,
    group: 'write',
    keywords: ['again', 'forward'],
    keys: ['$mod+Shift+z', '$mod+y'],
    scope: 'document',
    isEnabled: context => context.canWrite() && context.editor.canRedo(),
    run: context => takeBack(context, 'redo'),
  }),
} as const
