import { isSameName, LIMITS, ok, type PersonId, type Result } from '../../model/index.ts'
import { cleanValue } from '../clean-text.ts'
import { putEntry } from '../make-entry.ts'
import { entriesAbout } from '../person-entries.ts'
import { personValues } from '../person-values.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { setValue } from '../set-value.ts'

/**
 * Notes under their name that a person has written here. Leaves no undo step: nobody asked for it, and taking back
 * one's first word is no reason not to have been there. Somebody who was taken out of the list stays out, and one who is
 * on it under the same name, as an owner of actions or from a telephone, is not on it twice.
 */
export const recordAttendance = (
  editor: RcaEditor,
  { id, name: said }: { readonly id: PersonId; readonly name: string },
): Result<void> =>
  editor.run(
    bench => {
      const name = cleanValue(said, LIMITS.name)
      if (!name.ok) return name
      const { people } = bench.rca
      if (name.value === '' || people.get(id)?.name === name.value) return ok({ value: undefined })
      const { live, isRemoved } = entriesAbout(bench.types.people, bench.reader.people.live, id)
      const isThere = Array.from(people.values()).some(person => isSameName(person.name, name.value))
      if (live.length === 0 && (isRemoved || isThere || people.size >= LIMITS.people))
        return ok({ value: undefined })
      const write = () => {
        for (const { entry } of live) setValue(entry, 'name', name.value)
        const values = { person: id, ...personValues({ name: name.value }) }
        if (live.length === 0) putEntry(bench.types.people, bench.newId(), { values })
      }
      return ok({ value: undefined, write })
    },
    { isUntracked: true },
  )
