import { useCallback } from 'react'
import type { RcaEditor } from 'shared/doc'
import type { Result } from 'shared/model'
import { useRca } from '../sync/index.ts'
import { useUi } from '../ui-store/index.ts'
import type { Command } from './command.ts'
import { type CommandId, commandIds, commandOf, runCommand } from './command-table.ts'
import { useCommandContext } from './use-command-context.ts'

/** Runs a command of the table by its id; a refusal is shown. Gives whether it was done. */
export function useRunCommand(): (id: CommandId) => boolean {
  const context = useCommandContext()
  return useCallback(id => runCommand(context, id), [context])
}

/** A command of the document, with what it wants to know. */
export type DocCommand<Args, Value> = (editor: RcaEditor, args: Args) => Result<Value>

/**
 * Runs a command of `shared/doc` with arguments, for panels and the canvas: `change(setVerification, {ids, …})`. A
 * refusal is shown; gives the value, or null when it was refused.
 */
export function useDocCommand(): <Args, Value>(command: DocCommand<Args, Value>, args: Args) => Value | null {
  const context = useCommandContext()
  return useCallback(
    (command, args) => {
      const result = command(context.editor, args)
      if (result.ok) return result.value
      context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
      return null
    },
    [context],
  )
}

export interface ListedCommand extends Command {
  readonly id: CommandId
  readonly isEnabledNow: boolean
}

/** Every command with whether it can run now: renders again when document or selection change. */
export function useCommands(ids: readonly CommandId[] = commandIds): readonly ListedCommand[] {
  const context = useCommandContext()
  useRca()
  useUi(ui => ui)
  return ids.map(id => {
    const row = commandOf(id)
    return { ...row, id, isEnabledNow: row.isEnabled(context) }
  })
}
