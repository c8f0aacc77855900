import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzRun, seededRandom } from '../testing/index.ts'
import { MAX_ORDER_KEY, orderBetween, ordersBetween } from './order-key.ts'

test('[C20] keys put anywhere in a growing list stay in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 200 }), fc.nat(), (places, seed) => {
      const random = seededRandom(seed)
      const keys: string[] = []
      for (const place of places) {
        const at = place % (keys.length + 1)
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null, random))
      }
      expect(keys).toEqual(Array.from(keys).sort())
      expect(new Set(keys).size).toBe(keys.length)
    }),
    fuzzRun(100),
  )
})

test('[C20] no pair of keys makes it fail, and the key sorts behind the first where it can', () => {
  const keys = fc.oneof(
    fc.string(),
    fc.constantFrom('', 'a0', 'a00', 'Zz', 'z', '~', 'a1', '0', 'x'.repeat(5000)),
    fc.constant(null),
  )
  fc.assert(
    fc.property(keys, keys, fc.integer({ min: 1, max: 4 }), (before, after, count) => {
      const made = ordersBetween(before, after, count, seededRandom(1))
      expect(made).toHaveLength(count)
      expect(made).toEqual(Array.from(made).sort())
      for (const key of made) expect(key.length).toBeLessThanOrEqual(MAX_ORDER_KEY)
    }),
    fuzzRun(500),
  )
})

test('[C20] keys stay short at an end, and bearable at one crowded place', () => {
  const random = seededRandom(7)
  let last: string | null = null
  for (let count = 0; count < 2000; count++) last = orderBetween(last, null, random)
  expect(last?.length).toBeLessThan(10)
  const after = orderBetween(null, null, random)
  let before: string | null = null
  for (let count = 0; count < 1000; count++) before = orderBetween(before, after, random)
  expect(before?.length).toBeLessThan(300)
  expect((before ?? '') < after).toBe(true)
})

test('[C9] [C20] two lists put at one place do not interleave', () => {
  for (let seed = 0; seed < 200; seed++) {
    const mine = ordersBetween('a1', 'a2', 20, seededRandom(seed)).map(key => ({ key, of: 'mine' }))
    const others = ordersBetween('a1', 'a2', 20, seededRandom(seed + 1000)).map(key => ({
      key,
      of: 'others',
    }))
    const sorted = [...mine, ...others].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ of }) => of)
    expect(sorted.filter((of, index) => of !== sorted[index - 1])).toHaveLength(2)
  }
})

test('[C20] a neighbour that is no key does not turn the order of new ones round', () => {
  const keys = ordersBetween('Z{', 'x'.repeat(5000), 2, seededRandom(1))
  expect(keys).toEqual(Array.from(keys).sort())
  expect(keys.every(key => key > 'Z{')).toBe(true)
})
