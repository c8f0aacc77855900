import type { PersonId } from 'shared/model'
import { expect, test } from 'vitest'
import { isEveryoneIn } from './everyone-is-in.ts'

const written = (...names: readonly string[]) =>
  names.map(name => ({
    id: name.replace('?', '') as PersonId,
    isAbsent: name.endsWith('?'),
  }))
const present = (...names: readonly string[]) => new Set(names as readonly PersonId[])

test('[T38] everyone is in when all who are written down and not absent are present', () => {
  expect(isEveryoneIn(written('ann', 'bob', 'cy?'), present('ann', 'bob'))).toBe(true)
  expect(isEveryoneIn(written('ann', 'bob', 'cy'), present('ann', 'bob'))).toBe(false)
  expect(isEveryoneIn(written('ann'), present('ann', 'zoe'))).toBe(true)
})

test('[T38] one alone is no room, whoever is written down', () => {
  expect(isEveryoneIn(written('ann'), present('ann'))).toBe(false)
  expect(isEveryoneIn([], present())).toBe(false)
  expect(isEveryoneIn([], present('ann', 'bob'))).toBe(true)
})
