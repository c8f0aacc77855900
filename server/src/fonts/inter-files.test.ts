import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { textWidth } from 'shared/layouts'
import { fontFaces } from 'shared/picture'
import { describe, expect, test } from 'vitest'
import { interFiles } from './inter-files.ts'

const files = new Map(interFiles().map(({ name, bytes }) => [name, bytes]))
const open = (bytes: Buffer | undefined) => create(bytes ?? Buffer.alloc(0)) as Font
const require = createRequire(import.meta.url)

test('[A20] there is a file for each face that a picture can need', () => {
  expect([...files.keys()]).toEqual(expect.arrayContaining(fontFaces.map(({ file }) => `${file}.woff2`)))
})

describe.each([400, 600] as const)('Inter %i as one file', weight => {
  const whole = open(files.get(`inter-${weight}.ttf`))

  test('[A21] has every character of every subset, with the outline and the width that the subset gives it', () => {
    for (const { file } of fontFaces.filter(face => face.weight === weight).reverse()) {
      const subset = open(readFileSync(require.resolve(`@fontsource/inter/files/${file}.woff`)))
      const covered = subset.characterSet.filter(code => code > 0 && subset.glyphForCodePoint(code).id > 0)
      expect(covered.length).toBeGreaterThan(20)
      // Outlines are slow to read: those of every seventh character.
      const seen = covered.filter((_, index) => index % 7 === 0)
      const shapesOf = (font: Font) =>
        seen.map(code => {
          const { advanceWidth, path } = font.glyphForCodePoint(code)
          return `${code} ${advanceWidth} ${path.toSVG()}`
        })
      expect(covered.filter(code => !whole.hasGlyphForCodePoint(code))).toEqual([])
      expect(shapesOf(whole).join('\n') === shapesOf(subset).join('\n')).toBe(true)
    }
  })

  test('[A21] sets a text as wide as the table of widths says, without ligatures and kerning', () => {
    for (const text of ['AVATAR -> Today => 2012', 'Ошибка Λάθος Łódź']) {
      const { advanceWidth } = whole.layout(text)
      expect(advanceWidth / whole.unitsPerEm).toBeCloseTo(textWidth(text, weight), 6)
    }
  })
})
