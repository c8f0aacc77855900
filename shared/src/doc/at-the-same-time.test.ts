import { expect, test } from 'vitest'
import { type CauseId, unwrap } from '../model/index.ts'
import { cause, idOf, impact, meet, rca } from '../testing/index.ts'
import {
  addActionItem,
  addCause,
  addEvidence,
  deleteCauses,
  editText,
  keepRecovered,
  moveCauses,
  type RcaEditor,
  removeActionItem,
  reorderCause,
  restoreDeletion,
  setVerification,
} from './index.ts'

/** Problem with bones P, Q and, under P, a chain X, Y. */
const room = () => meet(rca('Loss', impact('P', cause('X', cause('Y')), cause('Z')), impact('Q')))

const remove = (editor: RcaEditor, text: string) =>
  unwrap(deleteCauses(editor, { ids: [idOf(editor, text)] })).deletion

const move = (editor: RcaEditor, text: string, parent: string) =>
  unwrap(moveCauses(editor, { ids: [idOf(editor, text)], parent: idOf(editor, parent) }))

const type = (editor: RcaEditor, id: CauseId, insert: string) =>
  unwrap(editText(editor, { target: { of: 'cause', id }, edit: { index: 0, remove: 0, insert } }))

test('[R5] of two moves of one cause exactly one stands', () => {
  const { alice, bob, sync, shown } = room()
  move(alice, 'Y', 'Q')
  move(bob, 'Y', 'Z')
  sync()
  expect(shown().filter(line => line.trim() === 'Y')).toHaveLength(1)
})

test('[R5] of two moves that would close a loop exactly one stands, the other cause stays where it was', () => {
  const { alice, bob, sync, shown } = room()
  move(alice, 'P', 'Q')
  move(bob, 'Q', 'P')
  sync()
  const both = [
    ['Q', '  P', '    X', '      Y', '    Z'],
    ['P', '  X', '    Y', '  Z', '  Q'],
  ]
  expect(both).toContainEqual(shown())
})

test('[R6] a cause added to a branch while it is deleted lives, recovered under the nearest live ancestor', () => {
  const { alice, bob, sync, shown } = room()
  const deletion = remove(alice, 'X')
  unwrap(addCause(bob, { parent: idOf(bob, 'Y'), text: 'new' }))
  sync()
  expect(shown()).toEqual(['P', '  Z', '  new (recovered)', 'Q'])
  expect(alice.rca().causes.get(idOf(alice, 'new'))?.recovered).toEqual({ deletion, by: 'alice' })
  unwrap(restoreDeletion(bob, { deletion }))
  sync()
  expect(shown()).toEqual(['P', '  X', '    Y', '      new', '  Z', 'Q'])
})

test('[R6] a label, a verification or evidence changed inside a deleted branch keeps its cause alone alive', () => {
  for (const change of [
    (editor: RcaEditor, id: CauseId) => void type(editor, id, '!'),
    (editor: RcaEditor, id: CauseId) =>
      void unwrap(setVerification(editor, { ids: [id], verification: 'confirmed' })),
    (editor: RcaEditor, id: CauseId) => void unwrap(addEvidence(editor, { cause: id, text: 'log' })),
  ]) {
    const { alice, bob, sync, shown } = room()
    remove(alice, 'P')
    change(bob, idOf(bob, 'Y'))
    sync()
    expect(shown()).toEqual(['Q', expect.stringMatching(/^!?Y \(recovered\)$/)])
  }
})

test('[R6] a cause moved out of a branch or into it while it is deleted lives', () => {
  const { alice, bob, sync, shown } = room()
  remove(alice, 'X')
  move(bob, 'Y', 'Q')
  move(bob, 'Z', 'X')
  sync()
  expect(shown()).toEqual(['P', '  Z (recovered)', 'Q', '  Y'])
})

test('[R6] a reorder among the same siblings does not hold up a deletion', () => {
  const { alice, bob, sync, shown } = room()
  remove(alice, 'X')
  unwrap(reorderCause(bob, { id: idOf(bob, 'X'), by: 1 }))
  sync()
  expect(shown()).toEqual(['P', '  Z', 'Q'])
})

for (const who of ['alice', 'bob'] as const)
  test(`[R6] [C14] what two people delete is deleted, and comes back with the undo of either: ${who}`, () => {
    const { sync, shown, ...people } = room()
    remove(people.alice, 'X')
    remove(people.bob, 'P')
    sync()
    expect(shown()).toEqual(['Q'])
    expect(unwrap(people[who].undo()).kept).toBeNull()
    sync()
    const x = ['  X', '    Y']
    const alone = ['X (recovered)', '  Y']
    expect(shown()).toEqual(who === 'alice' ? ['Q', ...alone] : ['P', ...x, '  Z', 'Q'])
    unwrap(people[who].redo())
    sync()
    expect(shown()).toEqual(['Q'])
  })

test('[R6] [C14] an action item that two people remove comes back with the undo of either', () => {
  for (const who of ['alice', 'bob'] as const) {
    const { sync, ...people } = room()
    const id = unwrap(addActionItem(people.alice, { text: 'Test it' }))
    sync()
    for (const editor of [people.alice, people.bob]) unwrap(removeActionItem(editor, { id }))
    sync()
    expect(unwrap(people[who].undo()).kept).toBeNull()
    sync()
    expect(people.bob.rca().actionItems.has(id)).toBe(true)
  }
})

test('[M5] an action item outlives its cause and says that it is deleted', () => {
  const { alice, bob, sync } = room()
  const id = unwrap(addActionItem(bob, { text: 'Test it', cause: idOf(bob, 'Y') }))
  remove(alice, 'P')
  sync()
  expect(alice.rca().actionItems.get(id)).toMatchObject({ text: 'Test it', isCauseDeleted: true })
})

test('[R7] what is deleted while somebody types in it lives on with what they write', () => {
  const { alice, bob, sync, shown } = room()
  const y = idOf(bob, 'Y')
  remove(alice, 'X')
  sync()
  type(bob, y, 'still ')
  sync()
  expect(shown()).toEqual(['P', '  Z', '  still Y (recovered)', 'Q'])
})

test('[R7] a recovered cause does not vanish when its author takes back what they had just added', () => {
  const { alice, bob, sync, shown } = room()
  const y = idOf(bob, 'Y')
  remove(alice, 'X')
  type(bob, y, '!')
  sync()
  unwrap(editText(bob, { target: { of: 'cause', id: y }, edit: { index: 0, remove: 1, insert: '' } }))
  sync()
  expect(shown()).toEqual(['P', '  Z', '  Y (recovered)', 'Q'])
})

test('[C10] a recovered cause is kept where it is shown', () => {
  const { alice, bob, sync, shown } = room()
  remove(alice, 'X')
  type(bob, idOf(bob, 'Y'), '!')
  sync()
  unwrap(keepRecovered(bob, { id: idOf(bob, '!Y') }))
  sync()
  expect(shown()).toEqual(['P', '  Z', '  !Y', 'Q'])
  expect(unwrap(bob.undo()).kept).toBeNull()
  sync()
  expect(shown()).toEqual(['P', '  Z', '  !Y (recovered)', 'Q'])
})
