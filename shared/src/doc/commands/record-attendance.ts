import { LIMITS, ok, type PersonId, type Result } from '../../model/index.ts'
import { cleanValue } from '../clean-text.ts'
import { putEntry } from '../make-entry.ts'
import { personValues } from '../person-values.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { entryOf } from '../schema.ts'
import { setValue } from '../set-value.ts'

/**
 * Notes under their name that a person has written here. Leaves no undo step: nobody asked for it, and taking back
 * one's first word is no reason not to have been there. Somebody who was taken out of the list stays out.
 */
export const recordAttendance = (
  editor: RcaEditor,
  { id, name: said }: { readonly id: PersonId; readonly name: string },
): Result<void> =>
  editor.run(
    bench => {
      const name = cleanValue(said, LIMITS.name)
      if (!name.ok) return name
      const { people } = bench.types
      const entry = entryOf(people, id)
      const known = bench.rca.people.get(id)
      const isDone = entry ? !known || known.name === name.value : bench.rca.people.size >= LIMITS.people
      if (isDone || name.value === '') return ok({ value: undefined })
      const write = () => {
        if (entry) setValue(entry, 'name', name.value)
        else putEntry(people, id, { values: personValues({ name: name.value }) })
      }
      return ok({ value: undefined, write })
    },
    { isUntracked: true },
  )
