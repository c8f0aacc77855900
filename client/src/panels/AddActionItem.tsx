import { addActionItem, addPerson } from 'shared/doc'
import { parseActionLine } from 'shared/importers'
import type { CauseId, PersonId } from 'shared/model'
import { useCommandContext, useDocCommand } from '../commands/index.ts'
import { AddLine } from './AddLine.tsx'
import { useKnownPeople } from './use-known-people.ts'

/** One line that becomes an action item: `Schedule DR review @jtf fri`. */
export function AddActionItem({ cause }: { readonly cause: CauseId | null }) {
  const people = useKnownPeople()
  const change = useDocCommand()
  const { today } = useCommandContext()
  const add = (line: string): boolean => {
    const { text, owners, due } = parseActionLine(line, { today: today(), people })
    for (const id of owners) {
      const name = people.find(person => person.id === id)?.name
      if (name) change(addPerson, { id: id as PersonId, name })
    }
    return change(addActionItem, { text, owners, due, cause }) !== null
  }
  return <AddLine label="New action" placeholder="Schedule the review @sam fri" onAdd={add} />
}
