import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzRun } from '../testing/fuzz-run.ts'
import { measureText } from './measure-text.ts'
import { labelText } from './testing/arbitraries.ts'
import { textWidth } from './text-width.ts'
import { typeStyles } from './type-styles.ts'

const { cause } = typeStyles

test('[L7] a width is the sum of advances, without kerning', () => {
  expect(textWidth('Today we Tried To Verify AWS', 400) * 16).toBeCloseTo(234.14, 2)
})

test('[L7] what Inter lacks is wide rather than too small: an ideograph 1 em, an emoji 1.4 em', () => {
  expect(textWidth('数', 400)).toBe(1)
  expect(textWidth('👍🏽', 400)).toBe(1.4)
  expect(textWidth('⚠️', 400)).toBe(1.4)
})

test('[L7] an accent of its own measures like the composed letter', () => {
  expect(textWidth('e\u0301', 400)).toBe(textWidth('é', 400))
})

test('[L7] a balanced text has as many lines as a full one, and is narrower', () => {
  const text = 'Could not work on the site while it was done'
  const full = measureText(text, cause)
  const balanced = measureText(text, { ...cause, isBalanced: true })
  expect(balanced.height).toBe(full.height)
  expect(balanced.width).toBeLessThan(full.width)
})

test('[L7] marks stay with the last word', () => {
  const { lines, width } = measureText('Schedule review', { ...cause, maxWidth: 110, trailing: 40 })
  expect(lines).toEqual(['Schedule', 'review'])
  expect(width).toBeCloseTo(textWidth('review', 400) * 14 + 40)
})

test('[L7] an empty text is one empty line', () => {
  expect(measureText(' \n', cause)).toEqual({ lines: [''], width: 0, height: 18 })
})

test.each([
  ['and/or update for', 70, ['and/or', 'update for']],
  ['Impacted confidence / satisfaction', 140, ['Impacted', 'confidence /', 'satisfaction']],
  ['multiple-purposed-slaves', 100, ['multiple-', 'purposed-', 'slaves']],
  ['数据库停了。没有人', 70, ['数据库停', '了。没有人']],
  ['10\u00a0km away', 40, ['10\u00a0km', 'away']],
])('[L7] %s breaks where a reader expects it', (text, maxWidth, lines) => {
  expect(measureText(text, { ...cause, maxWidth }).lines).toEqual(lines)
})

const graphemes = (text: string) =>
  Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), part => part.segment)

test('[L7] no line is wider than asked unless it is one grapheme, and none is cut within a grapheme', () => {
  fc.assert(
    fc.property(labelText, fc.integer({ min: 30, max: 180 }), fc.boolean(), (text, maxWidth, isBalanced) => {
      const { lines, width } = measureText(text, { ...cause, maxWidth, isBalanced })
      const widest = Math.max(...lines.map(line => textWidth(line, 400) * cause.size))
      expect(width).toBeCloseTo(widest, 3)
      for (const line of lines)
        if (graphemes(line).length > 1) expect(textWidth(line, 400) * cause.size).toBeLessThan(maxWidth + 0.1)
      const blanks = /[^\S\u00a0\u202f\ufeff]+/gu
      expect(lines.join('').replace(blanks, '')).toBe(text.replace(blanks, ''))
    }),
    fuzzRun(300),
  )
})

test('[L7] a word longer than the lines widens them as far as it may, and is cut only beyond that', () => {
  const text = 'the Donaudampfschifffahrt stopped'
  const narrow = { size: 14, weight: 400, maxWidth: 60 } as const
  expect(measureText(text, { ...narrow, forWords: 180 }).lines).toContain('Donaudampfschifffahrt')
  expect(measureText(text, { ...narrow, forWords: 90 }).lines.length).toBeGreaterThan(3)
  expect(measureText(text, { ...narrow, forWords: 90 }).width).toBeLessThanOrEqual(90)
})
