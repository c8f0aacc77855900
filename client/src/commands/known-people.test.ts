import type { PersonId } from 'shared/model'
import { expect, test } from 'vitest'
import { eachNameOnce, knownPeople } from './known-people.ts'

const person = (id: string, name: string) => ({ id: id as PersonId, name })

test('[T26] people are those written down and those present, each once, guests without a name left out', () => {
  const written = [person('ann', 'Ann of Operations'), person('bob', 'Bob')]
  const present = [person('ann', 'Ann'), person('eve', 'Eve'), person('eve', 'Eve'), person('guest', '')]
  expect(knownPeople(written, present).map(({ name }) => name)).toEqual(['Ann of Operations', 'Bob', 'Eve'])
})

test('[T26] somebody with two devices is one owner to choose, of the name that is written down', () => {
  const people = [person('ann', 'Ann Lind'), person('phone', 'ann lind'), person('x', '☃'), person('y', '☂')]
  expect(eachNameOnce(people).map(({ id }) => id)).toEqual(['ann', 'x', 'y'])
})
