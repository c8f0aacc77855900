import fc from 'fast-check'
import type { TextEdit } from 'shared/doc'
import { expect, test } from 'vitest'
import { applyEdit, caretAfter, transformEdit } from './transform-edit.ts'

const both = (text: string, mine: TextEdit, theirs: TextEdit) =>
  transformEdit(mine, theirs).reduce(applyEdit, applyEdit(text, theirs))

const edit = (index: number, remove: number, insert: string): TextEdit => ({ index, remove, insert })

test('[T14] edits apart from each other both stand', () => {
  expect(both('one two', edit(7, 0, ' three'), edit(0, 3, 'ONE!'))).toBe('ONE! two three')
  expect(both('one two', edit(0, 3, 'ONE!'), edit(7, 0, ' three'))).toBe('ONE! two three')
})

test('[T14] what the other wrote inside the part that I replace stays', () => {
  expect(both('abcdef', edit(1, 4, 'X'), edit(3, 0, 'new'))).toBe('aXnewf')
  expect(both('abcdef', edit(2, 1, 'X'), edit(1, 4, 'new'))).toBe('anewXf')
})

test('[T14] of any two edits, both insertions and every letter that neither removed are there in the end', () => {
  const anyEdit = (length: number, letters: string) =>
    fc
      .record({
        index: fc.nat(length),
        remove: fc.nat(length),
        insert: fc.stringMatching(new RegExp(`^[${letters}]{0,4}$`)),
      })
      .map(e => ({ ...e, remove: Math.min(e.remove, length - e.index) }))
  fc.assert(
    fc.property(anyEdit(10, 'MN'), anyEdit(10, 'TU'), (mine, theirs) => {
      const text = 'abcdefghij'
      const result = both(text, mine, theirs)
      expect(result).toContain(mine.insert)
      expect(result).toContain(theirs.insert)
      const gone = (at: number, e: TextEdit) => at >= e.index && at < e.index + e.remove
      const kept = [...text].filter((_, at) => !gone(at, mine) && !gone(at, theirs)).join('')
      expect(result.replace(/[A-Z]/g, '')).toBe(kept)
    }),
    { seed: 7, numRuns: 3000 },
  )
})

test('[T13] a caret keeps its place in the words around it', () => {
  expect(caretAfter(3, edit(0, 0, 'xx'))).toBe(5)
  expect(caretAfter(3, edit(3, 0, 'xx'))).toBe(3)
  expect(caretAfter(3, edit(5, 1, ''))).toBe(3)
  expect(caretAfter(3, edit(2, 4, 'y'))).toBe(3)
})
