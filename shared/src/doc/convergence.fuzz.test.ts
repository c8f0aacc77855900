import fc from 'fast-check'
import { test } from 'vitest'
import { fuzzRun, type Operation, type OperationKind, operations, RoomPlay } from '../testing/index.ts'

const play = (peers: number) => (steps: readonly Operation[]) => {
  const room = new RoomPlay(peers)
  room.play(steps)
  room.finish()
}

const step = (kind: OperationKind, peer: number, a = 0, b = 0, c = 0): Operation => ({ kind, peer, a, b, c })

/** What long runs have found, made short. */
const FAILED: Readonly<Record<string, readonly Operation[]>> = {
  'who is named and comes in at once keeps what was said of them': [step('name', 0), step('attend', 1)],
  'what another moves and deletes comes back with the undo of one’s own deletion': [
    step('move', 2, 0, 317),
    step('delete', 2),
    step('delete', 0),
    step('deliver', 0, 407, 19),
    step('undo', 0),
  ],
  'what is redone on a cause that another has deleted meanwhile is told': [
    step('delete', 1, 203),
    step('believe', 2),
    step('undo', 2),
    step('deliver', 2, 277),
    step('redo', 2),
  ],
}

for (const [what, steps] of Object.entries(FAILED)) test(`[R3] failing seed: ${what}`, () => play(3)(steps))

for (const peers of [2, 3, 5])
  test(`[R3] ${peers} people edit, part, meet, undo and reload: nothing is lost and all see the same`, () => {
    fc.assert(fc.property(operations(peers, 60), play(peers)), fuzzRun(40))
  })

const CONFLICTS: readonly OperationKind[] = ['move', 'type', 'erase', 'delete', 'undo', 'redo', 'deliver']

for (const peers of [2, 3])
  test(`[R3] ${peers} people move, write, delete and undo the same few causes: nothing is lost`, () => {
    fc.assert(fc.property(operations(peers, 40, CONFLICTS), play(peers)), fuzzRun(50))
  })
