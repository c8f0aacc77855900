import { expect, test } from 'vitest'
import { HEAD, type PersonId, unwrap } from '../../model/index.ts'
import { meet, openTestRca, rca } from '../../testing/index.ts'
import { addCause, addPerson, editPerson, recordAttendance, removePerson } from '../index.ts'

const ada = 'ada-lind-1234567' as PersonId

test('[C26] whoever writes is on the list of people, and an undo takes back their words alone', () => {
  const editor = openTestRca()
  unwrap(addCause(editor, { parent: HEAD, text: 'Lost weekend time' }))
  unwrap(recordAttendance(editor, { id: ada, name: ' Ada ' }))
  expect(editor.rca().people.get(ada)).toMatchObject({ name: 'Ada', isAbsent: false })
  unwrap(editor.undo())
  expect(editor.rca().causes.size).toBe(0)
  expect(editor.rca().people.has(ada)).toBe(true)
})

test('[C26] a new name takes the place of the old one, and what else is known of the person stays', () => {
  const editor = openTestRca()
  unwrap(addPerson(editor, { id: ada, name: 'A.', isScribe: true }))
  unwrap(recordAttendance(editor, { id: ada, name: 'Ada' }))
  expect(editor.rca().people.get(ada)).toMatchObject({ name: 'Ada', isScribe: true })
})

test('[C26] who was taken out of the list stays out', () => {
  const editor = openTestRca()
  unwrap(recordAttendance(editor, { id: ada, name: 'Ada' }))
  unwrap(editPerson(editor, { id: ada, isAbsent: true }))
  unwrap(removePerson(editor, { id: ada }))
  unwrap(recordAttendance(editor, { id: ada, name: 'Ada Lind' }))
  expect(editor.rca().people.size).toBe(0)
})

test('[C26] a name that is on the list already, from another device or as an owner, is not added again', () => {
  const editor = openTestRca()
  unwrap(addPerson(editor, { id: ada, name: 'ada lind' }))
  unwrap(recordAttendance(editor, { id: 'her-telephone-12' as PersonId, name: 'Ada Lind' }))
  expect(Array.from(editor.rca().people.keys())).toEqual([ada])
  // Her name is still hers to change, on the device that is on the list.
  unwrap(recordAttendance(editor, { id: ada, name: 'Ada Lind' }))
  expect(editor.rca().people.get(ada)?.name).toBe('Ada Lind')
})

test('[C26] who was added and taken back at once is on the list as soon as they write', () => {
  const editor = openTestRca()
  unwrap(addPerson(editor, { id: ada, name: 'Ada', isScribe: true }))
  unwrap(editor.undo())
  expect(editor.rca().people.size).toBe(0)
  unwrap(recordAttendance(editor, { id: ada, name: 'Ada' }))
  expect(editor.rca().people.get(ada)).toMatchObject({ name: 'Ada', isScribe: false })
})

for (const first of ['alice', 'bob'] as const)
  test(`[C26] somebody whom two write down at once is one person, with all that was said of them: ${first}`, () => {
    const { sync, ...people } = meet(rca('Loss'))
    const [one, other] = first === 'alice' ? [people.alice, people.bob] : [people.bob, people.alice]
    unwrap(addPerson(one, { id: ada, name: 'Ada', isAffected: true, isFacilitator: true }))
    unwrap(recordAttendance(other, { id: ada, name: 'Ada Lind' }))
    sync()
    unwrap(recordAttendance(other, { id: ada, name: 'Ada Lind' }))
    sync()
    for (const editor of [one, other])
      expect(Array.from(editor.rca().people.values())).toEqual([
        {
          id: ada,
          name: 'Ada Lind',
          isAffected: true,
          isFacilitator: true,
          isAbsent: false,
          isScribe: false,
        },
      ])
    unwrap(editPerson(other, { id: ada, isAffected: false }))
    expect(other.rca().people.get(ada)?.isAffected).toBe(false)
    unwrap(removePerson(other, { id: ada }))
    sync()
    unwrap(recordAttendance(one, { id: ada, name: 'Ada' }))
    expect(one.rca().people.size).toBe(0)
    unwrap(other.undo())
    sync()
    expect(one.rca().people.get(ada)).toMatchObject({ name: 'Ada Lind', isFacilitator: true })
  })

test('[C26] a name of nothing but blanks is not recorded', () => {
  const editor = openTestRca()
  const before = editor.rca()
  unwrap(recordAttendance(editor, { id: ada, name: '  ' }))
  expect(editor.rca()).toBe(before)
})
