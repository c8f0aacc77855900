import fc from 'fast-check'
import { HEAD } from 'shared/model'
import { fuzzRun } from 'shared/testing'
import { expect, test } from 'vitest'
import { intersects } from './box-geometry.ts'
import { boxOnScreen, placeNames } from './far-names.ts'
import { namesOf } from './testing/names-of.ts'

const pairs = <Value>(all: readonly Value[]) =>
  all.flatMap((a, at) => all.slice(at + 1).map(b => [a, b] as const))

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
            expect(intersects(boxOnScreen(a, zoom), boxOnScreen(b, zoom))).toBe(false)
        for (const name of placed) {
          const { x, width, height } = boxOnScreen(name, to)
          expect(x).toBeLessThanOrEqual(name.label.x * to + 0.01)
          expect(x + width).toBeGreaterThanOrEqual((name.label.x + name.label.width) * to - 0.01)
          expect(height).toBeGreaterThanOrEqual(name.label.height * to)
        }
      },
    ),
    fuzzRun(60),
  )
})
