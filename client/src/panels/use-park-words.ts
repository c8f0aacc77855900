import { useCallback } from 'react'
import { parkLine } from 'shared/doc'
import { useCommandContext, useDocCommand } from '../commands/index.ts'

/** Keeps words whose place has gone while they were typed among what was also raised, and says so. */
export function useParkWords(): (words: string) => void {
  const { say } = useCommandContext()
  const change = useDocCommand()
  return useCallback(
    words => {
      if (change(parkLine, { text: words }) === null) return
      say({ text: `Parked “${words}”: what it was typed for is gone.`, id: 'refusal' })
    },
    [say, change],
  )
}
