import { expect, test } from 'vitest'
import { type CauseId, HEAD, unwrap } from '../model/index.ts'
import { cause, idOf, impact, meet, openTestRca, outlineOf, rca } from '../testing/index.ts'
import {
  addActionItem,
  addCause,
  addMoment,
  deleteCauses,
  discardEmptyCause,
  editActionItem,
  editText,
  moveCauses,
  type RcaEditor,
  setVerification,
} from './index.ts'

function type(editor: RcaEditor, text: string, insert: string, index = text.length): void {
  const target = { of: 'cause', id: idOf(editor, text) } as const
  unwrap(editText(editor, { target, edit: { index, remove: 0, insert } }))
}

test('[C11] a run of typing is one step, ended by a pause, a jump of the caret, a blur or another command', () => {
  const editor = openTestRca(rca('Loss', impact('A')))
  type(editor, 'A', 'b')
  type(editor, 'Ab', 'c')
  unwrap(editor.undo())
  expect(outlineOf(editor.rca())).toEqual(['A'])
  unwrap(editor.redo())
  type(editor, 'Abc', 'd')
  editor.tick(1500)
  type(editor, 'Abcd', 'e')
  type(editor, 'Abcde', 'x', 0)
  editor.endUndoStep()
  type(editor, 'xAbcde', 'y', 1)
  unwrap(setVerification(editor, { ids: [idOf(editor, 'xyAbcde')], verification: 'confirmed' }))
  type(editor, 'xyAbcde', 'z', 2)
  const seen: (string | undefined)[] = []
  while (editor.canUndo()) {
    unwrap(editor.undo())
    seen.push(outlineOf(editor.rca())[0])
  }
  expect(seen).toEqual(['xyAbcde', 'xyAbcde', 'xAbcde', 'Abcde', 'Abcd', 'Abc', 'A'])
})

test('[C1] listeners hear whether this person did it', () => {
  const { alice, bob, sync } = meet(rca('Loss', impact('A')))
  const heard: string[] = []
  alice.subscribe(isOwn => heard.push(isOwn ? 'mine' : 'of others'))
  type(alice, 'A', 'lice')
  sync()
  type(bob, 'Alice', ' and Bob')
  sync()
  unwrap(alice.undo())
  unwrap(alice.redo())
  expect(heard).toEqual(['mine', 'of others', 'mine', 'mine'])
})

test('[C12] undo is each person’s own', () => {
  const { alice, bob, sync, shown } = meet(rca('Loss', impact('A')))
  type(alice, 'A', 'lice')
  sync()
  type(bob, 'Alice', ' and Bob')
  sync()
  unwrap(alice.undo())
  sync()
  expect(shown()).toEqual(['A and Bob'])
  expect(alice.undo()).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } })
})

test('[C12] the undo of a creation hides only a cause that nobody else has touched', () => {
  const { alice, bob, sync, shown } = meet(rca('Loss'))
  const id = unwrap(addCause(alice, { parent: HEAD }))
  sync()
  unwrap(editText(bob, { target: { of: 'cause', id }, edit: { index: 0, remove: 0, insert: 'mine' } }))
  sync()
  expect(unwrap(alice.undo()).kept).toBe('“mine” stays: somebody has changed it since.')
  sync()
  expect(shown()).toEqual(['mine'])
})

test('[C12] a cause under which somebody has written stays when its creation is undone', () => {
  const { alice, bob, sync, shown } = meet(rca('Loss', impact('A')))
  unwrap(addCause(alice, { parent: idOf(alice, 'A'), text: 'X' }))
  sync()
  unwrap(addCause(bob, { parent: idOf(bob, 'X'), text: 'Y' }))
  sync()
  expect(unwrap(alice.undo()).kept).toBe('“X” stays: somebody has written under it since.')
  sync()
  expect(shown()).toEqual(['A', '  X', '    Y'])
})

for (const [what, build] of Object.entries<(editor: RcaEditor, id: CauseId) => void>({
  'hung an action item on': (editor, id) => void unwrap(addActionItem(editor, { text: 'Do', cause: id })),
  'told a moment of': (editor, id) =>
    void unwrap(
      addMoment(editor, { text: 'pager', time: { at: '2012-02-16', precision: 'day' }, cause: id }),
    ),
  'moved away and back': (editor, id) => {
    unwrap(moveCauses(editor, { ids: [id], parent: idOf(editor, 'B') }))
    unwrap(moveCauses(editor, { ids: [id], parent: idOf(editor, 'A') }))
  },
}))
  test(`[C12] a cause that somebody has ${what} stays when its creation is undone`, () => {
    const { alice, bob, sync, shown } = meet(rca('Loss', impact('A'), impact('B')))
    const id = unwrap(addCause(alice, { parent: idOf(alice, 'A'), text: 'X' }))
    sync()
    build(bob, id)
    sync()
    expect(unwrap(alice.undo()).kept).toBe('“X” stays: somebody has changed it since.')
    sync()
    expect(shown()).toEqual(['A', '  X', 'B'])
  })

test('[C12] what one has moved oneself does not hold up the undo of its creation', () => {
  const editor = openTestRca(rca('Loss', impact('A')))
  const id = unwrap(addCause(editor, { parent: idOf(editor, 'A'), text: 'X' }))
  unwrap(moveCauses(editor, { ids: [id], parent: HEAD }))
  unwrap(addActionItem(editor, { text: 'Do', cause: id }))
  for (let steps = 0; steps < 3; steps++) expect(unwrap(editor.undo()).kept).toBeNull()
  expect(outlineOf(editor.rca())).toEqual(['A'])
})

test('[C12] the undo of a creation hides no action item that somebody else has written in', () => {
  const { alice, bob, sync } = meet(rca('Loss'))
  const id = unwrap(addActionItem(alice, { text: 'Do' }))
  sync()
  unwrap(editActionItem(bob, { id, text: 'Do it' }))
  sync()
  expect(unwrap(alice.undo()).kept).toBe('It stays: somebody has changed it since.')
  sync()
  expect(bob.rca().actionItems.get(id)?.text).toBe('Do it')
})

test('[C13] an undo never moves what another person placed: the move that cannot go back stays', () => {
  const { alice, bob, sync, shown } = meet(rca('Loss', impact('Y', cause('X'))))
  unwrap(moveCauses(alice, { ids: [idOf(alice, 'X')], parent: HEAD }))
  sync()
  unwrap(moveCauses(bob, { ids: [idOf(bob, 'Y')], parent: idOf(bob, 'X') }))
  sync()
  expect(unwrap(alice.undo()).kept).toBe('“X” stays under the problem: its old place lies below it now.')
  sync()
  expect(shown()).toEqual(['X', '  Y'])
})

test('[C14] the undo of words in a deleted cause does not bring the cause back', () => {
  const { alice, bob, sync, shown } = meet(rca('Loss', impact('A', cause('B'))))
  type(alice, 'B', '!')
  sync()
  unwrap(deleteCauses(bob, { ids: [idOf(bob, 'B!')] }))
  sync()
  alice.undo()
  sync()
  expect(shown()).toEqual(['A'])
})

test('[C14] a step that others have overtaken is said to be so, and no earlier one is taken back with it', () => {
  const { alice, bob, sync, shown } = meet(rca('Loss', impact('A', cause('B')), impact('C')))
  type(alice, 'C', '!')
  type(alice, 'B', '?')
  sync()
  unwrap(deleteCauses(bob, { ids: [idOf(bob, 'A')] }))
  sync()
  expect(unwrap(alice.undo()).kept).toBe('“B” stays as it is: somebody has changed or deleted it since.')
  sync()
  expect(shown()).toEqual(['C!'])
  expect(unwrap(alice.undo()).kept).toBeNull()
  expect(outlineOf(alice.rca())).toEqual(['C'])
})

test('[C14] of words that another took out the undo says so, and takes back nothing else', () => {
  const { alice, bob, sync, shown } = meet(rca('Loss', impact('A'), impact('C')))
  type(alice, 'C', '!')
  type(alice, 'A', 'b')
  sync()
  const target = { of: 'cause', id: idOf(bob, 'Ab') } as const
  unwrap(editText(bob, { target, edit: { index: 1, remove: 1, insert: '' } }))
  sync()
  expect(unwrap(alice.undo()).kept).toBe('“A” stays as it is: somebody has changed or deleted it since.')
  expect(shown()).toEqual(['A', 'C!'])
})

test('[C14] what was typed and taken out again leaves no step', () => {
  const editor = openTestRca(rca('Loss', impact('A')))
  type(editor, 'A', 'b')
  editor.endUndoStep()
  type(editor, 'Ab', 'c')
  const target = { of: 'cause', id: idOf(editor, 'Abc') } as const
  unwrap(editText(editor, { target, edit: { index: 2, remove: 1, insert: '' } }))
  expect(unwrap(editor.undo()).kept).toBeNull()
  expect(outlineOf(editor.rca())).toEqual(['A'])
})

test('[C11] what others type before the caret ends no run of typing', () => {
  const { alice, bob, sync, shown } = meet(rca('Loss', impact('A')))
  type(alice, 'A', 'b')
  sync()
  type(bob, 'Ab', '> ', 0)
  sync()
  type(alice, '> Ab', 'c')
  unwrap(alice.undo())
  sync()
  expect(shown()).toEqual(['> A'])
})

test('[C7] a step about another cause stays when one that was moved and left empty vanishes', () => {
  const editor = openTestRca(rca('Loss', impact('A'), impact('B')))
  const id = unwrap(addCause(editor, { parent: HEAD }))
  type(editor, 'A', '!')
  unwrap(moveCauses(editor, { ids: [id], parent: idOf(editor, 'B') }))
  expect(unwrap(discardEmptyCause(editor, { id }))).toBe(true)
  expect(unwrap(editor.undo()).kept).toBeNull()
  expect(outlineOf(editor.rca())).toEqual(['A', 'B'])
  expect(editor.canUndo()).toBe(false)
})

test('[C7] typing and erasing in a cause that is discarded leaves nothing to undo', () => {
  const editor = openTestRca(rca('Loss', impact('A')))
  const id = unwrap(addCause(editor, { parent: HEAD }))
  const target = { of: 'cause', id } as const
  unwrap(editText(editor, { target, edit: { index: 0, remove: 0, insert: 'x' } }))
  editor.tick(5000)
  unwrap(editText(editor, { target, edit: { index: 0, remove: 1, insert: '' } }))
  expect(unwrap(discardEmptyCause(editor, { id }))).toBe(true)
  expect(editor.canUndo()).toBe(false)
})

test('[C7] what is redone in a cause that was left empty brings it back', () => {
  const editor = openTestRca(rca('Loss', impact('A')))
  const id = unwrap(addCause(editor, { parent: HEAD }))
  unwrap(
    editText(editor, { target: { of: 'cause', id }, edit: { index: 0, remove: 0, insert: 'Nobody looked' } }),
  )
  unwrap(editor.undo())
  expect(unwrap(discardEmptyCause(editor, { id }))).toBe(true)
  expect(outlineOf(editor.rca())).toEqual(['A'])
  expect(unwrap(editor.redo()).kept).toBeNull()
  expect(outlineOf(editor.rca())).toEqual(['A', 'Nobody looked'])
})

test('[C15] a redo does again what was undone, and a new command ends what could be redone', () => {
  const editor = openTestRca(rca('Loss', impact('A', cause('B')), impact('C')))
  unwrap(deleteCauses(editor, { ids: [idOf(editor, 'A')] }))
  unwrap(editor.undo())
  expect(outlineOf(editor.rca())).toEqual(['A', '  B', 'C'])
  unwrap(editor.redo())
  expect(outlineOf(editor.rca())).toEqual(['C'])
  unwrap(editor.undo())
  unwrap(addCause(editor, { parent: HEAD, text: 'D' }))
  expect(editor.canRedo()).toBe(false)
})
