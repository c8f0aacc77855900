import { expect, test } from 'vitest'
import { childrenOf, HEAD, PARKED, unwrap } from '../../model/index.ts'
import { category, cause, idOf, impact, openTestRca, outlineOf, rca } from '../../testing/index.ts'
import {
  addCause,
  deleteCauses,
  demoteCauses,
  discardEmptyCause,
  editText,
  insertDraft,
  moveCauses,
  parkCauses,
  parkLine,
  promoteCauses,
  readRca,
  reorderCause,
  restoreDeletion,
} from '../index.ts'

test('[C3] a cause is added first, last or behind a sibling', () => {
  const editor = openTestRca(rca('Loss', impact('A'), impact('B')))
  unwrap(addCause(editor, { parent: HEAD, text: 'last' }))
  unwrap(addCause(editor, { parent: HEAD, text: 'first', after: null }))
  unwrap(addCause(editor, { parent: HEAD, text: 'behind A', after: idOf(editor, 'A') }))
  expect(outlineOf(editor.rca())).toEqual(['first', 'A', 'behind A', 'B', 'last'])
  expect(readRca(editor.doc)).toEqual(editor.rca())
})

test('[C4] moving a cause under its own descendant is refused and changes nothing', () => {
  const editor = openTestRca(rca('Loss', impact('A', cause('B', cause('C')))))
  const before = editor.rca()
  const result = moveCauses(editor, { ids: [idOf(editor, 'A')], parent: idOf(editor, 'C') })
  expect(result).toMatchObject({ ok: false, error: { code: 'own-subtree' } })
  expect(editor.rca()).toBe(before)
})

test('[C5] promote, demote and reorder move one step', () => {
  const editor = openTestRca(rca('Loss', impact('A', cause('B'), cause('C')), impact('D')))
  unwrap(promoteCauses(editor, { ids: [idOf(editor, 'B')] }))
  expect(outlineOf(editor.rca())).toEqual(['A', '  C', 'B', 'D'])
  unwrap(reorderCause(editor, { id: idOf(editor, 'D'), by: -1 }))
  expect(outlineOf(editor.rca())).toEqual(['A', '  C', 'D', 'B'])
  unwrap(demoteCauses(editor, { ids: [idOf(editor, 'B')] }))
  expect(outlineOf(editor.rca())).toEqual(['A', '  C', 'D', '  B'])
})

test('[C5] several causes go one level up or down as one step, siblings in their order', () => {
  const editor = openTestRca(
    rca('Loss', impact('A', cause('B'), cause('C', cause('D'))), impact('E', cause('F')), impact('G')),
  )
  const before = outlineOf(editor.rca())
  const ids = ['F', 'C', 'D', 'B'].map(text => idOf(editor, text))
  unwrap(promoteCauses(editor, { ids }))
  expect(outlineOf(editor.rca())).toEqual(['A', 'B', 'C', '  D', 'E', 'F', 'G'])
  unwrap(editor.undo())
  expect(outlineOf(editor.rca())).toEqual(before)
  unwrap(demoteCauses(editor, { ids: ['G', 'E'].map(text => idOf(editor, text)) }))
  expect(outlineOf(editor.rca())).toEqual(['A', '  B', '  C', '    D', '  E', '    F', '  G'])
  unwrap(editor.undo())
  expect(outlineOf(editor.rca())).toEqual(before)
})

test('[C2] what one of several causes refuses happens to none', () => {
  const editor = openTestRca(rca('Loss', impact('A', cause('B')), impact('C')))
  const before = editor.rca()
  const ids = ['B', 'C'].map(text => idOf(editor, text))
  expect(promoteCauses(editor, { ids })).toMatchObject({ ok: false, error: { code: 'fixed-place' } })
  expect(demoteCauses(editor, { ids })).toMatchObject({ ok: false, error: { code: 'no-place' } })
  expect(editor.rca()).toBe(before)
})

test('[C6] a deletion takes the subtree and is restored as one', () => {
  const editor = openTestRca(rca('Loss', category('A', cause('B', cause('C'))), category('D')))
  const { deletion, count } = unwrap(deleteCauses(editor, { ids: [idOf(editor, 'A')] }))
  expect(count).toBe(3)
  expect(outlineOf(editor.rca())).toEqual(['D'])
  expect(editor.rca().trash[0]?.causes.map(({ text }) => text)).toEqual(['A', 'B', 'C'])
  unwrap(restoreDeletion(editor, { deletion }))
  expect(outlineOf(editor.rca())).toEqual(['A', '  B', '    C', 'D'])
  expect(editor.rca().trash).toEqual([])
})

test('[C7] a cause left empty vanishes without an undo step', () => {
  const editor = openTestRca(rca('Loss', impact('A')))
  const id = unwrap(addCause(editor, { parent: HEAD }))
  unwrap(editText(editor, { target: { of: 'cause', id }, edit: { index: 0, remove: 0, insert: 'x' } }))
  expect(unwrap(discardEmptyCause(editor, { id }))).toBe(false)
  unwrap(editText(editor, { target: { of: 'cause', id }, edit: { index: 0, remove: 1, insert: '' } }))
  expect(unwrap(discardEmptyCause(editor, { id }))).toBe(true)
  expect(outlineOf(editor.rca())).toEqual(['A'])
  expect(editor.canUndo()).toBe(false)
})

test('[C8] a parked line has no place in the tree until it gets one', () => {
  const editor = openTestRca(rca('Loss', impact('A', cause('B'))))
  const line = unwrap(parkLine(editor, { text: 'said' }))
  unwrap(parkCauses(editor, { ids: [idOf(editor, 'B')] }))
  expect(childrenOf(editor.rca(), PARKED)).toEqual([line, idOf(editor, 'B')])
  expect(outlineOf(editor.rca())).toEqual(['A'])
})

test('[C9] a draft is inserted as one undo step', () => {
  const editor = openTestRca(rca('Loss', impact('A')))
  const draft = rca('ignored', cause('B', cause('C')), cause('D'))
  unwrap(insertDraft(editor, { parent: idOf(editor, 'A'), draft }))
  expect(outlineOf(editor.rca())).toEqual(['A', '  B', '    C', '  D'])
  expect(editor.rca().problem).toBe('Loss')
  unwrap(editor.undo())
  expect(outlineOf(editor.rca())).toEqual(['A'])
  expect(editor.canUndo()).toBe(false)
  unwrap(editor.redo())
  expect(outlineOf(editor.rca())).toEqual(['A', '  B', '    C', '  D'])
  expect(readRca(editor.doc)).toEqual(editor.rca())
})

test('[C9] what hangs on the whole of a draft hangs on the cause it is put under', () => {
  const editor = openTestRca(rca('Loss', impact('A')))
  const draft = { causes: [{ text: 'B' }], actionItems: [{ text: 'act' }, { text: 'then' }] }
  unwrap(insertDraft(editor, { parent: idOf(editor, 'A'), draft }))
  editor.tick(1000)
  unwrap(insertDraft(editor, { parent: HEAD, draft }))
  const items = Array.from(editor.rca().actionItems.values(), item => [item.text, item.cause])
  expect(items.slice(0, 2)).toEqual([
    ['act', idOf(editor, 'A')],
    ['then', idOf(editor, 'A')],
  ])
  expect(items.slice(2)).toEqual([
    ['act', null],
    ['then', null],
  ])
})
