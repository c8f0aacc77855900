import {
  type DeletionId,
  isEntryId,
  LIMITS,
  ok,
  type Person,
  type PersonId,
  type Result,
  refuse,
} from '../../model/index.ts'
import { buryEntry } from '../bury-entry.ts'
import { cleanValue } from '../clean-text.ts'
import { findPerson } from '../find-entry.ts'
import { bear, markUnborn, putEntry } from '../make-entry.ts'
import { personValues } from '../person-values.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { entryOf } from '../schema.ts'
import { setValue } from '../set-value.ts'

export type PersonFields = Partial<Omit<Person, 'id'>>
export type AddPersonArgs = { readonly id?: PersonId; readonly name: string } & PersonFields

/** Adds somebody. One who is there already, or was, is not made twice: they get the given fields. */
export function addPerson(editor: RcaEditor, { id, ...fields }: AddPersonArgs): Result<PersonId> {
  const person = id ?? (editor.newId() as PersonId)
  return editor.run(bench => {
    if (!isEntryId(person)) return refuse('bad-value', 'This is no id of a person.')
    if (bench.rca.people.size >= LIMITS.people)
      return refuse('over-limit', `This page holds at most ${LIMITS.people} people.`)
    const name = cleanValue(fields.name, LIMITS.name)
    if (!name.ok) return name
    const values = personValues({ ...fields, name: name.value })
    const { people } = bench.types
    const write = () => {
      const entry = entryOf(people, person)
      for (const [key, value] of Object.entries(values)) if (entry) setValue(entry, key, value)
      bear(entry)
    }
    if (entryOf(people, person)) return ok({ value: person, write })
    const create = () => markUnborn(putEntry(people, person, { values: {} }), bench.newId() as DeletionId)
    return ok({ value: person, create, write })
  })
}

export type EditPersonArgs = { readonly id: PersonId } & PersonFields

export const editPerson = (editor: RcaEditor, { id, ...fields }: EditPersonArgs): Result<void> =>
  editor.run(bench => {
    const entry = findPerson(bench, id)
    if (!entry.ok) return entry
    const name = cleanValue(fields.name ?? '', LIMITS.name)
    if (!name.ok) return name
    const values = personValues(fields.name === undefined ? fields : { ...fields, name: name.value })
    const write = () => {
      for (const [key, value] of Object.entries(values)) setValue(entry.value, key, value)
    }
    return ok({ value: undefined, write })
  })

export const removePerson = (editor: RcaEditor, { id }: { readonly id: PersonId }): Result<void> =>
  editor.run(bench => {
    const entry = findPerson(bench, id)
    if (!entry.ok) return entry
    return ok({ value: undefined, write: () => buryEntry(bench, entry.value), buries: [id] })
  })
