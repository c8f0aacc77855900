import { Redo2, Undo2 } from 'lucide-react'
import { ok, type Result } from 'shared/model'
import { type CommandContext, command } from './command.ts'

function takeBack(context: CommandContext, way: 'undo' | 'redo'): Result<null> {
  const result = context.editor[way]()
  if (!result.ok) return result
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
