import fc from 'fast-check'
import { test } from 'vitest'
import { fuzzRun, type Operation, type OperationKind, operations, RoomPlay } from '../testing/index.ts'

const play = (peers: number) => (steps: readonly Operation[]) => {
  const room = new RoomPlay(peers)
  room.play(steps)
  room.finish()
}

for (const peers of [2, 3, 5])
  test(`[R3] ${peers} people edit, part, meet, undo and reload: nothing is lost and all see the same`, () => {
    fc.assert(fc.property(operations(peers, 60), play(peers)), fuzzRun(40))
  })

const CONFLICTS: readonly OperationKind[] = ['move', 'type', 'erase', 'delete', 'undo', 'redo', 'deliver']

for (const peers of [2, 3])
  test(`[R3] ${peers} people move, write, delete and undo the same few causes: nothing is lost`, () => {
    fc.assert(fc.property(operations(peers, 40, CONFLICTS), play(peers)), fuzzRun(50))
  })
