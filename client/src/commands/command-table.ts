import { annotate } from './annotate.ts'
import { arrange } from './arrange.ts'
import { branch } from './branch.ts'
import type { Command, CommandContext, CommandGroup } from './command.ts'
import { find } from './find.ts'
import { follow } from './follow.ts'
import { grow } from './grow.ts'
import { history } from './history.ts'
import { judge } from './judge.ts'
import { remove } from './remove.ts'
import { share } from './share.ts'
import { show } from './show.ts'

/** Every command there is. Shortcuts, context menu, palette and the list of keys read this table and nothing else. */
export const commands = {
  ...grow,
  ...annotate,
  ...arrange,
  ...remove,
  ...history,
  ...judge,
  ...find,
  ...branch,
  ...show,
  ...share,
  ...follow,
} as const satisfies Readonly<Record<string, Command>>

export type CommandId = keyof typeof commands

/** A command as one type, whatever its row. */
export const commandOf = (id: CommandId): Command => commands[id]

export const commandIds = Object.keys(commands) as readonly CommandId[]

export const commandGroups: Readonly<Record<CommandGroup, string>> = {
  write: 'Write',
  judge: 'Judge',
  arrange: 'Arrange',
  find: 'Find',
  show: 'Show',
  share: 'Share',
}

/** The context menu of a cause, in its sections; what is not enabled is left out. */
export const contextMenu: readonly (readonly CommandId[])[] = [
  ['add-child', 'add-sibling', 'edit', 'add-action-item', 'stop', 'clear-stop'],
  ['verification:confirmed', 'verification:ruled-out', 'add-evidence', 'add-tag', 'strike-wording'],
  [
    'promote',
    'demote',
    'move-up',
    'move-down',
    'move-under',
    'park-cause',
    'keep-recovered',
    'restore-branch',
  ],
  ['toggle-collapsed', 'focus-branch', 'show-whole-tree', 'panel:cause', 'copy', 'cut', 'delete'],
]

/** Runs a command if it is enabled, and tells the person when it was refused. Gives whether it ran and succeeded. */
export function runCommand(context: CommandContext, id: CommandId): boolean {
  const row = commandOf(id)
  if (!row.isEnabled(context)) return false
  const result = row.run(context)
  if (!result || result.ok) return true
  context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
  return false
}
