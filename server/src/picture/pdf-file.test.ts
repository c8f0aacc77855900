import { inflateSync } from 'node:zlib'
import { readCarrier } from 'shared/carriers'
import { unwrap } from 'shared/model'
import { drawPicture, WHOLE_PICTURE } from 'shared/picture'
import { describe, expect, inject, test } from 'vitest'
import { rcaFrom } from '../testing/rca-from.ts'
import { openFontFolder } from './font-folder.ts'
import { makePdf } from './pdf-file.ts'
import type { PdfPages } from './pdf-pages.ts'

const fonts = openFontFolder(new URL('fonts/', inject('builtServer')))
const document = '{"format":"fishbone-rca","problem":"endstream"}'
const pictureOf = (text: string) => drawPicture(rcaFrom(text), WHOLE_PICTURE)
const make = async (text: string, pages: PdfPages = 'one', carried = document) =>
  Buffer.from(
    unwrap(await makePdf({ picture: pictureOf(text), document: carried, date: '2026-11-23', pages }, fonts)),
  )

/** What is painted on its pages, as operators. */
function paintedBy(pdf: Buffer): string {
  const streams = pdf.toString('latin1').matchAll(/\/Filter \/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs)
  return Array.from(streams, ([, stream = '']) =>
    inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
  )
    .filter(content => / (?:m|re|cm)\n/.test(content))
    .join('\n')
}
const count = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length
const pagesOf = (pdf: Buffer) => count(pdf.toString('latin1'), /\/Type \/Page\n/g)

test('[A23] a PDF carries its document as an attachment that is found in its bytes', async () => {
  const pdf = await make('# Loss\n\n- Lost\n')
  expect(pdf.toString('latin1', 0, 8)).toBe('%PDF-1.7')
  expect(pdf.toString('latin1')).toContain('/F (fishbone-rca.json)')
  expect(unwrap(readCarrier(pdf)?.json ?? expect.fail('nothing is carried'))).toBe(document)
})

test('[A23] the same state gives the same bytes, and another one another id', async () => {
  const pdf = await make('- Lost')
  expect(pdf.equals(await make('- Lost'))).toBe(true)
  const idOf = (bytes: Buffer) => /\/ID \[<(\w+)>/.exec(bytes.toString('latin1'))?.[1]
  expect(idOf(pdf)).toBeDefined()
  expect(idOf(await make('- Lost', 'one', '{"format":"fishbone-rca","problem":"b"}'))).not.toBe(idOf(pdf))
})

test('[A23] what Inter has is text, and what it lacks is drawn as shapes', async () => {
  const latin = paintedBy(await make('# Loss\n\n- Lost Ошибка\n'))
  expect(count(latin, / TJ\n/g)).toBe(2)
  const mixed = paintedBy(await make('# Loss\n\n- مرحبا\n'))
  expect(count(mixed, / TJ\n/g)).toBe(1)
  const strokes = / [lcv]\n/g
  expect(count(mixed, strokes)).toBeGreaterThan(count(latin, strokes) + 20)
})

describe('sheets', () => {
  const wide = `# Loss\n\n${Array.from({ length: 40 }, (_, index) => `- Impact ${index}\n  - Why it was so ${index}\n`).join('')}`

  test('[A23] a small picture takes one sheet, a large one as many as it needs, each named', async () => {
    expect(pagesOf(await make('- Lost', 'a4'))).toBe(1)
    const pdf = await make(wide, 'a4')
    expect(pagesOf(pdf)).toBeGreaterThan(1)
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 841.88')
    expect(pagesOf(await make(wide))).toBe(1)
  })

  test('[A23] so many that nobody puts them together are refused', async () => {
    const picture = { title: '', box: { x: 0, y: 0, width: 30_000, height: 20_000 }, elements: [] }
    const content = { picture, document, date: '', pages: 'a4' } as const
    expect(await makePdf(content, fonts)).toMatchObject({
      error: { code: 'over-limit', message: expect.stringContaining('Take pages=one') },
    })
  })
})
