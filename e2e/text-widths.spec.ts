import { measureText, typeStyles } from 'shared/layouts'
import { IMPACTS } from './facts/tim-funds-data-loss.ts'
import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

type Style = 'head' | 'bone' | 'cause'

/** Layouts add up rounded advances; the browser adds them at its own precision. */
const TOLERANCE = 0.5

/** px of one line without end: only the width is asked for. */
const widthOf = (text: string, style: Style): number => {
  const { size, weight } = typeStyles[style]
  return measureText(text, { size, weight, maxWidth: Number.POSITIVE_INFINITY }).width
}

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))

const pairs = (letters: readonly string[]): string[] =>
  letters.map((letter, at) => `${letter}${letters[(at * 7 + 3) % letters.length]}a${letter}`)

/** Words as they were said, every sign of a keyboard beside others, and the other scripts that Inter covers. */
const texts = [
  ...(function* said(causes = IMPACTS): Generator<string> {
    for (const { text, children } of causes) {
      yield text
      yield* said(children ?? [])
    }
  })(),
  ...pairs(range(0x21, 0x7e)),
  ...pairs(range(0xa1, 0xac).concat(range(0xae, 0xff))),
  'Größe fällt, Übergabe heißt „Störung“',
  'El servicio cayó a las 3:00 — ¿por qué?',
  'Żaden alarm nie zadziałał, więc nikt nie wiedział',
  'Ĉiuj ŝaltiloj estis ĝuste malŝaltitaj',
  'Η βάση δεδομένων ήταν γεμάτη',
  'База данных была заполнена за ночь',
  'AVAVA To Ty LT fi ffl ... -> == 1/2 (c) 0123456789',
  'Tabular 1111 and 0000 are equally wide',
]

test('every text is as wide in the drawing as the layout measured it', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, '# Problem\n- Bone\n  - Cause')
  expect(texts.length).toBeGreaterThan(200)
  const boxes = { head: 'Problem', bone: 'Bone', cause: 'Cause' } as const
  for (const style of ['head', 'bone', 'cause'] as const) {
    const drawn = await room.canvas.box(boxes[style]).evaluate(async (box, lines) => {
      const words = Array.from(box.querySelectorAll('span')).find(
        span => span.childElementCount === 0 && span.textContent !== '',
      )
      const line = words?.parentElement
      if (!line) throw new Error('The box draws no text.')
      const copies = lines.map(text => {
        const copy = line.cloneNode(true) as HTMLElement
        copy.style.position = 'absolute'
        ;(copy.firstElementChild ?? copy).textContent = text
        line.after(copy)
        return copy
      })
      // The faces of other scripts are fetched when their first letter is drawn.
      await new Promise(requestAnimationFrame)
      await document.fonts.ready
      const zoom = new DOMMatrix(getComputedStyle(box.closest('.react-flow__viewport') ?? box).transform).a
      const widths = copies.map(copy => (copy.firstElementChild ?? copy).getBoundingClientRect().width / zoom)
      for (const copy of copies) copy.remove()
      return widths
    }, texts)
    const wrong = texts
      .map((text, at) => ({ text, drawn: drawn[at] ?? 0, measured: widthOf(text, style) }))
      .filter(one => Math.abs(one.drawn - one.measured) > TOLERANCE)
    expect(wrong, style).toEqual([])
  }
})
