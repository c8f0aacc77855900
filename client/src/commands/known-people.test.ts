import type { PersonId } from 'shared/model'
import { expect, test } from 'vitest'
import { knownPeople } from './known-people.ts'

const person = (id: string, name: string) => ({ id: id as PersonId, name })

test('[T26] people are those written down and those present, each once, guests without a name left out', () => {
  const written = [person('ann', 'Ann of Operations'), person('bob', 'Bob')]
  const present = [person('ann', 'Ann'), person('eve', 'Eve'), person('eve', 'Eve'), person('guest', '')]
  expect(knownPeople(written, present).map(({ name }) => name)).toEqual(['Ann of Operations', 'Bob', 'Eve'])
})
