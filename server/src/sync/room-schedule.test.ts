import { expect, onTestFinished, test } from 'vitest'
import { open, seed, stored } from '../testing/seeded-document.ts'
import { ROOM_LIMITS } from './room-limits.ts'
import { RoomSchedule } from './room-schedule.ts'

function scheduleFor(updates: number) {
  const broken: unknown[] = []
  const limits = { ...ROOM_LIMITS, snapshotCommits: 3 }
  const schedule = new RoomSchedule(stored(...Array(updates - 1).fill(seed)), limits, {
    due: () => undefined,
    broke: error => broken.push(error),
  })
  onTestFinished(() => schedule.stop())
  return { schedule, broken }
}

test('[W15] a snapshot that cannot be made costs nobody the summary', () => {
  const { schedule, broken } = scheduleFor(3)
  const document = open()
  document.encodeSnapshot = () => {
    throw new Error('an error of ours')
  }
  schedule.refreshSummary()
  const derived = schedule.derive(document, false)
  expect(derived.summary).toContain('Data loss')
  expect(derived.snapshot).toBeUndefined()
  expect(broken).toHaveLength(1)
})

test('[S4] a commit that fails leaves its snapshot and summary to the next', () => {
  const { schedule } = scheduleFor(3)
  expect(schedule.derive(open(), false).snapshot).toBeDefined()
  expect(schedule.needsSnapshot(false)).toBe(false)
  schedule.failed()
  const derived = schedule.derive(open(), false)
  expect(derived.snapshot).toBeDefined()
  expect(derived.summary).toBeDefined()
})
