import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { fontFaces } from '../src/picture/font-faces.ts'

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'))

test('[D7] the faces are those of the package of Inter, in the order of its style sheets', () => {
  for (const weight of [400, 600]) {
    const sheet = readFileSync(join(folder, `${weight}.css`), 'utf8')
    const declared = Array.from(
      sheet.matchAll(/files\/(inter-[\w-]+)\.woff2\).*?unicode-range: ([^;]+);/gs),
      ([, file, unicodeRange]) => ({ file, weight, unicodeRange }),
    )
    expect(fontFaces.filter(face => face.weight === weight)).toEqual(declared)
  }
  for (const { file } of fontFaces) expect(existsSync(join(folder, `files/${file}.woff2`))).toBe(true)
})
