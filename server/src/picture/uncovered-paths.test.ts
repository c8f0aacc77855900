import { unwrap } from 'shared/model'
import type { PictureElement } from 'shared/picture'
import { expect, inject, test } from 'vitest'
import { openFontFolder } from './font-folder.ts'
import { makePng } from './png-file.ts'
import { drawUncovered } from './uncovered-paths.ts'

const fonts = openFontFolder(new URL('fonts/', inject('builtServer')))
const text = (content: string): PictureElement => ({
  name: 'text',
  attributes: { x: 0, y: 20, 'font-size': 20, fill: '#000000' },
  content,
})
const drawn = (elements: readonly PictureElement[]) =>
  unwrap(drawUncovered({ title: '', box: { x: 0, y: 0, width: 400, height: 40 }, elements }, fonts)).elements

test('[A23] a text that is drawn as shapes is text no more, within a group or on its own', () => {
  const group = (...content: readonly PictureElement[]) => ({ name: 'g', attributes: {}, content }) as const
  const [kept, keptGroup, ...shapes] = drawn([
    text('Lost'),
    text('مرحبا'),
    group(text('Lost'), text('مرحبا')),
  ])
  expect(kept).toEqual(text('Lost'))
  expect(keptGroup).toEqual(group(text('Lost')))
  expect(new Set(shapes.map(({ name }) => name))).toEqual(new Set(['path']))
})

test('[A22] [A23] [H18] more texts in scripts without a font than can be drawn in time are refused', () => {
  const box = { x: 0, y: 0, width: 400, height: 40 }
  const elements = Array(1501).fill(text('\u{10920}'))
  const picture = { title: '', box, elements }
  const refusal = {
    error: { code: 'over-limit', message: expect.stringMatching(/^1501 texts .* need a font/) },
  }
  expect(drawUncovered(picture, fonts)).toMatchObject(refusal)
  expect(makePng({ picture, document: '', scale: 1 }, fonts)).toMatchObject(refusal)
})
