import { createContext, useContext } from 'react'
import { invariant } from 'shared/model'
import type { CommandContext } from './command.ts'

const Context = createContext<CommandContext | null>(null)

export const CommandContextProvider = Context.Provider

/** What commands act on here. Stable for as long as the RCA is open. */
export function useCommandContext(): CommandContext {
  const context = useContext(Context)
  invariant(context, 'commands need a <CommandProvider> above them')
  return context
}
