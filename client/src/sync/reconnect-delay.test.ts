import { expect, test } from 'vitest'
import { LONGEST_DELAY_MS, reconnectDelay } from './reconnect-delay.ts'

const NEARLY_ONE = 1 - Number.EPSILON

test('[P24] [H13] the wait doubles with each attempt and is spread over half to one and a half of itself', () => {
  const middle = (attempt: number) => reconnectDelay(attempt, () => 0.5)
  expect(middle(3) / middle(2)).toBeCloseTo(2)
  for (const attempt of [1, 4, 8]) {
    expect(reconnectDelay(attempt, () => 0)).toBeCloseTo(0.5 * middle(attempt))
    expect(reconnectDelay(attempt, () => NEARLY_ONE)).toBeCloseTo(1.5 * middle(attempt))
  }
})

test('[P24] [H13] no wait is longer than 30 s, however many attempts have failed', () => {
  for (const attempt of [10, 100, 5000]) {
    expect(reconnectDelay(attempt, () => NEARLY_ONE)).toBeLessThanOrEqual(LONGEST_DELAY_MS)
    expect(reconnectDelay(attempt, () => 0)).toBeGreaterThanOrEqual(LONGEST_DELAY_MS / 3 - 1)
  }
})

test('[P24] y-websocket never waits less than our wait, since it takes the smaller of its own and ours', () => {
  for (let attempt = 1; attempt < 30; attempt++)
    expect(reconnectDelay(attempt, () => NEARLY_ONE)).toBeLessThanOrEqual(2 ** attempt * 100)
})
