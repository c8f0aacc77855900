import fc from 'fast-check'
import { test } from 'vitest'
import { fuzzRun, operations, RoomPlay } from '../testing/index.ts'

const MINUTES = 60_000

for (const peers of [2, 3, 5])
  test(
    `[R3] ${peers} people edit, part, meet, undo and reload: nothing is lost and all see the same`,
    () => {
      fc.assert(
        fc.property(operations(peers, 60), steps => {
          const room = new RoomPlay(peers)
          room.play(steps)
          room.finish()
        }),
        fuzzRun(120),
      )
    },
    30 * MINUTES,
  )
