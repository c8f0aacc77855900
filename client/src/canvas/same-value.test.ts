import { expect, test } from 'vitest'
import { isShallowEqual } from '../ui/index.ts'
import { isSameValue } from './same-value.ts'

test('values that say the same are the same, however deep', () => {
  expect(isSameValue({ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] })).toBe(true)
  expect(isSameValue({ a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] })).toBe(false)
  expect(isSameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false)
  expect(isSameValue([], {})).toBe(false)
  expect(isSameValue(null, {})).toBe(false)
})

test('a shallow comparison goes by the identity of the parts', () => {
  const part = {}
  expect(isShallowEqual({ part }, { part })).toBe(true)
  expect(isShallowEqual({ part }, { part: {} })).toBe(false)
})
