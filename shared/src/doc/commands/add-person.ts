import { isEntryId, LIMITS, ok, type Person, type PersonId, type Result, refuse } from '../../model/index.ts'
import { buryEntry } from '../bury-entry.ts'
import { checkCounts } from '../check-limits.ts'
import { cleanValue } from '../clean-text.ts'
import { findPerson } from '../find-entry.ts'
import { planEntry } from '../make-entry.ts'
import { entriesAbout, type PersonEntry } from '../person-entries.ts'
import { personValues } from '../person-values.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { type StoredValue, setValue } from '../set-value.ts'

export type PersonFields = Partial<Omit<Person, 'id'>>
export type AddPersonArgs = { readonly id?: PersonId; readonly name: string } & PersonFields

/** Adds somebody. One who is there already is not made twice: they get the given fields. */
export function addPerson(editor: RcaEditor, { id, ...fields }: AddPersonArgs): Result<PersonId> {
  const person = id ?? (editor.newId() as PersonId)
  return editor.run(bench => {
    if (!isEntryId(person)) return refuse('bad-value', 'This is no id of a person.')
    const name = cleanValue(fields.name, LIMITS.name)
    if (!name.ok) return name
    const values = personValues({ ...fields, name: name.value })
    const { people } = bench.types
    const { live } = entriesAbout(people, bench.reader.people.live, person)
    if (live.length > 0) return ok({ value: person, write: () => setAll(live, values) })
    const room = checkCounts(bench.rca, { people: 1 })
    if (!room.ok) return room
    return ok({
      value: person,
      ...planEntry(bench, people, bench.newId(), { values: { person, ...values } }),
    })
  })
}

export type EditPersonArgs = { readonly id: PersonId } & PersonFields

export const editPerson = (editor: RcaEditor, { id, ...fields }: EditPersonArgs): Result<void> =>
  editor.run(bench => {
    const entries = findPerson(bench, id)
    if (!entries.ok) return entries
    const name = cleanValue(fields.name ?? '', LIMITS.name)
    if (!name.ok) return name
    const values = personValues(fields.name === undefined ? fields : { ...fields, name: name.value })
    return ok({ value: undefined, write: () => setAll(entries.value, values) })
  })

export const removePerson = (editor: RcaEditor, { id }: { readonly id: PersonId }): Result<void> =>
  editor.run(bench => {
    const entries = findPerson(bench, id)
    if (!entries.ok) return entries
    const write = () => {
      for (const { entry } of entries.value) buryEntry(bench, entry)
    }
    return ok({ value: undefined, write, buries: entries.value.map(entry => entry.id) })
  })

function setAll(entries: readonly PersonEntry[], values: Readonly<Record<string, StoredValue>>): void {
  for (const { entry } of entries)
    for (const [key, value] of Object.entries(values)) setValue(entry, key, value)
}
