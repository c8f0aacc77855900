import fc from 'fast-check'
import { layouts, NO_EXTRAS } from 'shared/layouts'
import { HEAD } from 'shared/model'
import { fuzzRun } from 'shared/testing'
import { expect, test } from 'vitest'
import { intersects } from './box-geometry.ts'
import { farNames, type PlacedName, placeNames } from './far-names.ts'
import { causeTree } from './testing/drawn-tree.ts'

function namesOf(texts: readonly string[], problem: string, view: 'fishbone' | 'tree') {
  const tree = causeTree(
    Object.fromEntries(texts.map(text => [text, { [`below ${text}`]: { [`deep below ${text}`]: {} } }])),
    Object.fromEntries(texts.map((text, at) => [text, { side: at % 2 === 0 ? 'above' : 'below' }])),
  )
  const input = { tree, problem, collapsed: new Set<never>(), extrasOf: () => NO_EXTRAS, editing: null }
  const laidOut = layouts[view].layOut(input, layouts[view].defaultOptions)
  return farNames({ laidOut, tree, problem })
}

const onScreen = ({ middle, width, height }: PlacedName, zoom: number) => ({
  x: middle.x * zoom - width / 2,
  y: middle.y * zoom - height / 2,
  width,
  height,
})

const pairs = <Value>(all: readonly Value[]) =>
  all.flatMap((a, at) => all.slice(at + 1).map(b => [a, b] as const))

test('[T50] the problem and the first bones keep their names, what is below them does not', () => {
  const names = namesOf(['Lost weekend', 'Customer waited'], 'Data loss', 'fishbone')
  expect(names.map(name => name.id)).toEqual([HEAD, 'Lost weekend', 'Customer waited'])
  expect(placeNames(names, 0.45)).toHaveLength(3)
})

test('[T50] a long name is cut with an ellipsis after two lines, an empty one is none', () => {
  const long = 'Customers in three countries could not pay for what they had ordered on that day'
  const [name] = namesOf([], long, 'tree')
  expect(name?.lines).toHaveLength(2)
  expect(name?.lines[1]).toMatch(/…$/)
  expect(name?.width).toBeLessThanOrEqual(156)
  expect(namesOf([], ' ', 'tree')).toEqual([])
})

test('[T50] at no zoom two names touch, the first in reading order stays, and each covers its label', () => {
  const text = fc.oneof(fc.string({ minLength: 1, maxLength: 60 }), fc.constant('数据'.repeat(30)))
  const zoom = fc.double({ min: 0.08, max: 0.5, noNaN: true })
  fc.assert(
    fc.property(
      fc.uniqueArray(text, { maxLength: 40 }),
      zoom,
      zoom,
      fc.constantFrom('fishbone' as const, 'tree' as const),
      (texts, at, other, view) => {
        const names = namesOf(texts, 'Data loss', view)
        const [from, to] = [Math.min(at, other), Math.max(at, other)]
        const placed = placeNames(names, from, to)
        expect(placed[0]?.id).toBe(HEAD)
        for (const zoom of [from, (from + to) / 2, to])
          for (const [a, b] of pairs(placed))
            expect(intersects(onScreen(a, zoom), onScreen(b, zoom))).toBe(false)
        for (const { label, width, height } of placed) {
          expect(width).toBeGreaterThanOrEqual(label.width * to)
          expect(height).toBeGreaterThanOrEqual(label.height * to)
        }
      },
    ),
    fuzzRun(60),
  )
})
