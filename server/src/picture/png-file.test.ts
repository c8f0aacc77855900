import { PNG } from 'pngjs'
import { readCarrier } from 'shared/carriers'
import { unwrap } from 'shared/model'
import { drawPicture, type PictureElement, WHOLE_PICTURE } from 'shared/picture'
import { expect, inject, test } from 'vitest'
import { rcaFrom } from '../testing/rca-from.ts'
import { openFontFolder } from './font-folder.ts'
import { makePng } from './png-file.ts'
import type { PngScale } from './png-scale.ts'

const fonts = openFontFolder(new URL('fonts/', inject('builtServer')))
const document = '{"format":"fishbone-rca"}'
const pictureOf = (text: string, theme: 'light' | 'dark' = 'light') =>
  drawPicture(rcaFrom(text), { ...WHOLE_PICTURE, theme })
const decode = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes))

test.each<PngScale>([1, 2, 4])(
  '[A22] at %i times its size a PNG has so many pixels, and carries its document',
  scale => {
    const picture = pictureOf('# Loss\n\n- Lost\n')
    const bytes = unwrap(makePng({ picture, document, scale }, fonts))
    const { width, height } = decode(bytes)
    expect([width, height]).toEqual([picture.box.width * scale, picture.box.height * scale])
    expect(unwrap(readCarrier(bytes)?.json ?? expect.fail('nothing is carried'))).toBe(document)
  },
)

test('[A22] it is drawn on the paper of its theme, the same bytes each time', () => {
  for (const [theme, paper] of [
    ['light', [0xfa, 0xf8, 0xf4, 0xff]],
    ['dark', [0x16, 0x15, 0x13, 0xff]],
  ] as const) {
    const make = () => unwrap(makePng({ picture: pictureOf('- Lost', theme), document, scale: 1 }, fonts))
    expect([...decode(make()).data.subarray(0, 4)]).toEqual(paper)
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true)
  }
})

/** Columns from the left in which a text has ink. */
function inkOf(attributes: PictureElement['attributes'], content: string): number {
  const box = { x: 0, y: 0, width: 400, height: 40 }
  const paper: PictureElement = { name: 'rect', attributes: { ...box, fill: '#ffffff' }, content: '' }
  const text: PictureElement = {
    name: 'text',
    attributes: { x: 0, y: 30, 'font-size': 20, fill: '#000000', ...attributes },
    content,
  }
  const picture = { title: '', box, elements: [paper, text] }
  const { data } = decode(unwrap(makePng({ picture, document, scale: 1 }, fonts)))
  return data.filter((value, index) => index % 4 === 0 && value < 128).length
}

test('[A21] each weight is its own, in every script that Inter has', () => {
  for (const text of ['Customer', 'Ошибка', 'Λάθος', 'Łódź', 'Sự cố'])
    expect(inkOf({ 'font-weight': 600 }, text)).toBeGreaterThan(inkOf({ 'font-weight': 400 }, text) * 1.1)
})

test('[A22] what would have too many pixels is refused, and a smaller size offered', () => {
  const wide = { title: '', box: { x: 0, y: 0, width: 5000, height: 4000 }, elements: [] }
  expect(makePng({ picture: wide, document, scale: 2 }, fonts)).toMatchObject({
    error: {
      code: 'over-limit',
      message:
        'At scale=2 this picture has 80 million pixels, and at most 25 million are drawn. Take scale=1.',
    },
  })
  const wider = { ...wide, box: { ...wide.box, width: 50_000 } }
  expect(makePng({ picture: wider, document, scale: 1 }, fonts)).toMatchObject({
    error: { message: expect.stringMatching(/Take the SVG or the PDF, or the picture of a branch\.$/) },
  })
})
