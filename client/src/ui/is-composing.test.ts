import { expect, test } from 'vitest'
import { isComposing } from './is-composing.ts'

test('[T12] the key that an input method takes is known by the flag or by its code', () => {
  const enter = { isComposing: false, keyCode: 13 }
  const inSafari = { isComposing: false, keyCode: 229 }
  expect([enter, inSafari, { isComposing: true, keyCode: 13 }].map(isComposing)).toEqual([false, true, true])
  expect(isComposing({ nativeEvent: inSafari })).toBe(true)
})
