import fc from 'fast-check'
import type { TextEdit } from 'shared/doc'
import { fuzzRun } from 'shared/testing'
import { expect, test } from 'vitest'
import { afterFieldEdit, afterTextEdit, caretInText, editsOfText, inStep } from './shown-letters.ts'

const applyEdit = (text: string, { index, remove, insert }: TextEdit): string =>
  text.slice(0, index) + insert + text.slice(index + remove)

const anyEdit = (letters: string) =>
  fc.record({
    mine: fc.boolean(),
    at: fc.nat(),
    remove: fc.nat(4),
    insert: fc.stringMatching(new RegExp(`^[${letters}]{0,3}$`)),
  })

test('[T14] whatever is written here and elsewhere, a letter of the field is that letter of the text, or removed', () => {
  fc.assert(
    fc.property(fc.array(anyEdit('MNTU'), { maxLength: 12 }), steps => {
      let field = 'abcdefghij'
      let text = field
      let letters = inStep(field.length)
      for (const { mine, at, remove, insert } of steps) {
        const length = (mine ? field : text).length
        const index = at % (length + 1)
        const edit = { index, remove: Math.min(remove, length - index), insert }
        if (mine) {
          const done = editsOfText(letters, edit)
          const before = text
          text = done.reduce(applyEdit, text)
          field = applyEdit(field, edit)
          letters = afterFieldEdit(letters, edit, done)
          expect(text.length - before.length).toBeLessThanOrEqual(insert.length)
          expect(text).toContain(insert)
        } else {
          text = applyEdit(text, edit)
          letters = afterTextEdit(letters, edit)
        }
        const alive = letters.filter(letter => letter !== null)
        expect(letters).toHaveLength(field.length)
        expect(alive).toEqual([...new Set(alive)].sort((a, b) => a - b))
        letters.forEach((letter, shown) => {
          if (letter !== null) expect(text[letter]).toBe(field[shown])
        })
      }
    }),
    fuzzRun(400),
  )
})

test('[T14] nothing of others is removed with mine: only the letters that the field showed go', () => {
  const letters = afterTextEdit(inStep(6), { index: 3, remove: 0, insert: 'new' })
  const edits = editsOfText(letters, { index: 1, remove: 4, insert: 'X' })
  expect(edits.reduce(applyEdit, 'abcnewdef')).toBe('aXnewf')
})

test('[T13] a caret keeps its place in the words around it', () => {
  const after = (index: number, remove: number, insert: string) =>
    caretInText(afterTextEdit(inStep(8), { index, remove, insert }), 3)
  expect(after(0, 0, 'xx')).toBe(5)
  expect(after(3, 0, 'xx')).toBe(3)
  expect(after(5, 1, '')).toBe(3)
  expect(after(2, 4, 'y')).toBe(2)
})
