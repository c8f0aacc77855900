import type { CauseId, RcaId } from 'shared/model'
import { expect, test } from 'vitest'
import { addressOf, placeInHash } from './rca-place.ts'

const rca = 'r'.repeat(21) as RcaId
const id = 'c-_4567890123456' as CauseId

test('[V7] the address of a place in an RCA leads back to that place', () => {
  for (const place of [{ of: 'cause', id }, { of: 'action-items' }] as const) {
    const { pathname, hash } = new URL(addressOf(rca, place), 'http://localhost')
    expect(pathname).toBe(`/r/${rca}`)
    expect(placeInHash(hash)).toEqual(place)
  }
})

test.each(['', '#', '#cause=', '#cause=head', '#cause=<b>', '#panel=trash', '#key=abc'])(
  '[V7] "%s" names no place',
  hash => {
    expect(placeInHash(hash)).toBe(null)
  },
)
