import { expect, test } from 'vitest'
import { SharedMap } from './shared-map.ts'

test.each([1, 1_000])('a map of %i answers what is no key as any map does', size => {
  const entries = Array.from({ length: size }, (_, index) => [`key-${index}`, index] as const)
  const map: ReadonlyMap<unknown, number> = SharedMap.of<string, number>().with(entries)
  for (const key of [null, undefined, 7]) {
    expect(map.get(key)).toBeUndefined()
    expect(map.has(key)).toBe(false)
  }
  expect(map.get('key-0')).toBe(0)
})
