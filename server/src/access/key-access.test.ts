import { describe, expect, test } from 'vitest'
import type { Credentials } from './access.ts'
import { createKeyAccess } from './key-access.ts'

const KEY = 'abcdefghijklmnopqrstuv'
const nobody: Credentials = { address: '10.0.0.1', cookies: new Map(), bearer: null, queryKey: null }
const guess = { ...nobody, bearer: 'a'.repeat(22) }

describe('createKeyAccess', () => {
  test('[A4] the key opens as cookie, bearer or query, and nothing else does', () => {
    const access = createKeyAccess(KEY, () => 0)
    const { answer, cookie } = access.exchange(KEY, nobody.address)
    expect(answer).toBe('yes')
    const cookies = new Map([[cookie?.name ?? '', cookie?.value ?? '']])
    for (const right of [
      { ...nobody, cookies },
      { ...nobody, bearer: KEY },
      { ...nobody, queryKey: KEY },
    ]) {
      expect(access.decide('write', null, right)).toBe('yes')
    }
    for (const wrong of [nobody, guess, { ...nobody, queryKey: '' }, { ...nobody, queryKey: `${KEY}x` }]) {
      expect(access.decide('read', null, wrong)).toBe('sign-in')
    }
    expect(access.exchange(KEY.slice(1), nobody.address)).toEqual({ answer: 'sign-in', cookie: null })
  })

  test('[A4] a right key counts beside a stale one', () => {
    const access = createKeyAccess(KEY, () => 0)
    expect(access.decide('read', null, { ...guess, queryKey: KEY })).toBe('yes')
  })

  test('[A5] wrong keys are slowed down for each address; a right one never is', () => {
    let time = 0
    const access = createKeyAccess(KEY, () => time)
    const answers = Array.from({ length: 61 }, () => access.decide('read', null, guess))
    expect(answers.slice(0, 60).every(answer => answer === 'sign-in')).toBe(true)
    expect(answers.at(-1)).toBe('slow-down')
    expect(access.decide('read', null, { ...guess, address: '10.0.0.2' })).toBe('sign-in')
    expect(access.decide('read', null, { ...nobody, bearer: KEY })).toBe('yes')
    time += 60_000
    expect(access.decide('read', null, guess)).toBe('sign-in')
  })

  test('[A5] showing no key at all is never counted', () => {
    const access = createKeyAccess(KEY, () => 0)
    for (let count = 0; count < 100; count++) expect(access.decide('list', null, nobody)).toBe('sign-in')
  })

  test('[H31] a clock that jumps back does not hold an address up', () => {
    let time = 1_000_000_000
    const access = createKeyAccess(KEY, () => time)
    for (let count = 0; count < 61; count++) access.decide('read', null, guess)
    time -= 86_400_000
    expect(access.decide('read', null, guess)).toBe('sign-in')
  })
})
