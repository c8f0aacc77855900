import type { Deletion, DeletionId, PersonId, Rca } from 'shared/model'
import { person, rca, readDraft } from 'shared/testing'
import { expect, test } from 'vitest'
import { deletionNotices, describeDeletion } from './deletion-notice.ts'

const me = 'me' as PersonId
const bob = person('Bob')
const before = readDraft({ ...rca('Data loss'), people: [bob] })
const deletion = (by: PersonId, ...texts: string[]): Deletion => ({
  id: `of ${texts.join()}` as DeletionId,
  by,
  at: 0,
  causes: texts.map(text => ({ id: text as never, text })),
})
const after = (...trash: Deletion[]): Rca => ({ ...before, trash })
const textsOf = (...trash: Deletion[]) =>
  deletionNotices(before, after(...trash), [bob], me).map(notice => notice.text)

test('everybody is told who removed what of somebody else, and how much below', () => {
  expect(textsOf(deletion(bob.id, 'Replication stopped', 'a', 'b'))).toEqual([
    'Bob removed “Replication stopped” and 2 below',
  ])
  expect(textsOf(deletion(bob.id, 'Replication stopped'))).toEqual(['Bob removed “Replication stopped”'])
})

test('one is told of an own deletion only when it took more than one cause', () => {
  expect(textsOf(deletion(me, 'One'))).toEqual([])
  expect(textsOf(deletion(me, 'One', 'Two'))).toEqual(['You removed “One” and 1 below'])
})

test('a deletion is told once, and one without words not at all', () => {
  const known = after(deletion(bob.id, 'One'))
  expect(deletionNotices(known, { ...known, trash: [...known.trash] }, [bob], me)).toEqual([])
  expect(textsOf(deletion(bob.id, ''))).toEqual([])
})

test('a long label is shortened without cutting a character in two', () => {
  const text = describeDeletion(deletion(bob.id, '🐟'.repeat(100)), [bob], me)
  expect(text).toBe(`Bob removed “${'🐟'.repeat(60)}…”`)
})

test('[H74] no sign in a name or a label turns the sentence around', () => {
  const eve = person('Eve\u202E')
  const text = describeDeletion(deletion(eve.id, '\u202Egnp.exe', 'a'), [eve], me)
  expect(text).toBe('Eve removed “gnp.exe” and 1 below')
})
