import { describe, expect, test } from 'vitest'
import { GATHER_MS, HOLD_LIMIT_MS, relayoutTime, SETTLE_MS } from './relayout-time.ts'

const quiet = { laidOutAt: 0, changedAt: 10_000, typedAt: null, isHeld: false }

describe('[V9] relayout', () => {
  test('the first change after a while is laid out at once', () => {
    expect(relayoutTime(quiet)).toBe(10_000)
  })

  test('changes that follow wait until the last layout is old enough', () => {
    expect(relayoutTime({ ...quiet, laidOutAt: 9900 })).toBe(9900 + GATHER_MS)
  })

  test('while I type it waits for a pause', () => {
    expect(relayoutTime({ ...quiet, typedAt: 10_500 })).toBe(10_500 + SETTLE_MS)
  })

  test('but not for ever', () => {
    expect(relayoutTime({ ...quiet, typedAt: 60_000 })).toBe(10_000 + HOLD_LIMIT_MS)
    expect(relayoutTime({ ...quiet, isHeld: true })).toBe(10_000 + HOLD_LIMIT_MS)
  })
})
