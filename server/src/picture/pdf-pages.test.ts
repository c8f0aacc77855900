import { expect, test } from 'vitest'
import { pagesFor } from './pdf-pages.ts'

const MILLIMETRE = 72 / 25.4

test('[A23] neighbouring sheets share 10 mm, and together they show everything', () => {
  const box = { x: -300, y: -200, width: 4000, height: 2500 }
  const pages = pagesFor(box, 'a4')
  const [first, second] = pages
  const last = pages.at(-1)
  if (!first || !second || !last) return expect.fail('There are several')
  const endOf = ({ from, area, scale }: typeof first) => from.x + area.width / scale
  expect((endOf(first) - second.from.x) * first.scale).toBeCloseTo(10 * MILLIMETRE)
  expect(endOf(last)).toBeGreaterThanOrEqual(box.x + box.width)
  expect(last.from.y + last.area.height / last.scale).toBeGreaterThanOrEqual(box.y + box.height)
  expect([first.place, last.place]).toEqual(['Row 1 of 3, column 1 of 4', 'Row 3 of 3, column 4 of 4'])
})

test('[A23] one page is as large as the picture, at most as large as readers show', () => {
  expect(pagesFor({ x: 5, y: 5, width: 400, height: 200 }, 'one')).toMatchObject([
    { width: 300, height: 150 },
  ])
  expect(pagesFor({ x: 0, y: 0, width: 40_000, height: 20_000 }, 'one')).toMatchObject([
    { width: 14_400, height: 7200 },
  ])
})
