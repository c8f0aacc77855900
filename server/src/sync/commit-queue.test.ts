import type { RcaId } from 'shared/model'
import { expect, onTestFinished, test } from 'vitest'
import { createFaultStore } from '../testing/fault-store.ts'
import { until } from '../testing/until.ts'
import { CommitQueue } from './commit-queue.ts'

test('[W10] many rooms that fail at once wait no longer for the next attempt than one does', async () => {
  const store = createFaultStore()
  store.fail('commit', () => true)
  const queue = new CommitQueue(store, [1, 1_000_000])
  onTestFinished(() => queue.close())
  for (let n = 0; n < 30; n++)
    queue.add({
      takeWrite: () => ({ id: `rca-${n}` as RcaId, at: 0 }),
      saved: () => undefined,
      failed: () => undefined,
    })
  // Doubled for each of the thirty, the second pause would be a quarter of an hour.
  await until(() => store.calls.commit > 3 * 31)
})

test('[W10] a room whose write cannot be put together is tried again after a pause', async () => {
  const store = createFaultStore()
  const queue = new CommitQueue(store, [5, 5])
  onTestFinished(() => queue.close())
  let asked = 0
  let failures = 0
  queue.add({
    takeWrite: () => {
      asked++
      throw new Error('an error of ours')
    },
    saved: () => undefined,
    failed: () => {
      failures++
    },
  })
  await until(() => failures >= 3)
  expect(asked).toBe(failures)
  expect(store.calls.commit).toBe(0)
})
