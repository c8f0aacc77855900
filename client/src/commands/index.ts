export { addActionLine } from './action-line.ts'
export { CauseMenu, type CauseMenuProps } from './CauseMenu.tsx'
export { CommandProvider } from './CommandProvider.tsx'
export { goOnFrom, goTo, showBox, unfoldTo } from './close-chain.ts'
export type { Command, CommandContext, CommandGroup, KeyScope } from './command.ts'
export {
  type CommandId,
  commandGroups,
  commandIds,
  commandOf,
  commands,
  contextMenu,
  runCommand,
} from './command-table.ts'
export { FindBar } from './finding/FindBar.tsx'
export { useFound } from './finding/use-found.ts'
export { type KnownPerson, useKnownPeople } from './known-people.ts'
export { nextOpenEnd } from './next-open-end.ts'
export { openEndsWords } from './open-ends.ts'
export { peopleHere } from './people-here.ts'
export { readEvidenceLine } from './prompts/evidence-line.ts'
export { referenceFrom } from './prompts/stop-options.ts'
export { type Question, questionOf } from './question-of.ts'
export { restoreInSight } from './remove.ts'
export { views } from './show.ts'
export { typeAhead } from './type-ahead.ts'
export { useCommandContext } from './use-command-context.ts'
export {
  type DocCommand,
  type ListedCommand,
  useCommands,
  useDocCommand,
  useRunCommand,
} from './use-commands.ts'
export { useOpenEnds } from './use-open-ends.ts'
