import type { CauseId, Deletion, DeletionId, PersonId, Rca } from 'shared/model'
import { cause, person, rca, readDraft } from 'shared/testing'
import { expect, test } from 'vitest'
import { deletionNotices, describeDeletion, endedDeletions } from './deletion-notice.ts'

const me = 'me' as PersonId
const bob = person('Bob')
const drafted = readDraft({
  ...rca('Data loss', cause('Replication stopped', cause('Disk full', cause('No alert'))), cause('People')),
  people: [bob],
})
const makers: Readonly<Record<string, PersonId>> = { People: me, 'Disk full': bob.id }
/** "People" is mine, "Disk full" Bob's; nobody knows who made the others. */
const before: Rca = {
  ...drafted,
  causes: new Map(
    Array.from(drafted.causes, ([id, each]) => [id, { ...each, createdBy: makers[each.text] ?? null }]),
  ),
}
const idOf = (text: string) =>
  [...before.causes.values()].find(each => each.text === text)?.id ?? (text as CauseId)
const deletion = (by: PersonId, ...texts: string[]): Deletion => ({
  id: `of ${texts.join()}` as DeletionId,
  by,
  at: 0,
  causes: texts.map(text => ({ id: idOf(text), text })),
})
const after = (...trash: Deletion[]): Rca => ({ ...before, trash })
const textsOf = (...trash: Deletion[]) =>
  deletionNotices(before, after(...trash), [bob], me).map(notice => notice.text)

test('[T32] everybody is told who removed what, and how much below', () => {
  expect(textsOf(deletion(bob.id, 'Replication stopped', 'Disk full', 'No alert'))).toEqual([
    'Bob removed “Replication stopped” and 2 below',
  ])
})

test('[T32] one cause is told of when it was another person’s, or nobody knows whose', () => {
  expect(textsOf(deletion(bob.id, 'People'))).toEqual(['Bob removed “People”'])
  expect(textsOf(deletion(me, 'Disk full'))).toEqual(['You removed “Disk full”'])
  expect(textsOf(deletion(me, 'Replication stopped'))).toEqual(['You removed “Replication stopped”'])
})

test('[T32] one’s own single cause goes without a word, to oneself and to everybody', () => {
  expect(textsOf(deletion(me, 'People'))).toEqual([])
  expect(textsOf(deletion(bob.id, 'Disk full'))).toEqual([])
  expect(textsOf(deletion(me, 'made and deleted before it came here'))).toEqual([])
})

test('what did not hang below the first is not said to', () => {
  expect(textsOf(deletion(bob.id, 'Replication stopped', 'People', 'Disk full'))).toEqual([
    'Bob removed “Replication stopped” and 2 more',
  ])
  const later = deletion(bob.id, 'Replication stopped', 'Disk full')
  expect(describeDeletion(later, null, [bob], me)).toBe('Bob removed “Replication stopped” and 1 more')
})

test('[T32] more than one cause is told of, whoever made them', () => {
  expect(textsOf(deletion(me, 'Disk full', 'No alert'))).toEqual(['You removed “Disk full” and 1 below'])
})

test('a deletion that is restored, undone or pasted elsewhere is over', () => {
  const [one, two] = [deletion(me, 'People'), deletion(bob.id, 'Disk full')]
  expect(endedDeletions(after(one, two), after(two))).toEqual([one.id])
  expect(endedDeletions(after(two), after(one, two))).toEqual([])
})

test('a deletion is told once, and one without words not at all', () => {
  const known = after(deletion(bob.id, 'One'))
  expect(deletionNotices(known, { ...known, trash: [...known.trash] }, [bob], me)).toEqual([])
  expect(textsOf(deletion(bob.id, '', ''))).toEqual([])
})

test('a long label is shortened without cutting a character in two', () => {
  const text = describeDeletion(deletion(bob.id, '🐟'.repeat(100)), null, [bob], me)
  expect(text).toBe(`Bob removed “${'🐟'.repeat(60)}…”`)
})

test('[H74] no sign in a name or a label turns the sentence around', () => {
  const eve = person('Eve\u202E')
  const text = describeDeletion(deletion(eve.id, '\u202Egnp.exe', 'a'), null, [eve], me)
  expect(text).toBe('Eve removed “gnp.exe” and 1 more')
})
