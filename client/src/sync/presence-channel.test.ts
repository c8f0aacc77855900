import fc from 'fast-check'
import type { PersonId } from 'shared/model'
import type { ColourIndex, Presence } from 'shared/protocol'
import { fuzzRun } from 'shared/testing'
import { expect, test } from 'vitest'
import { leastUsedColour } from './colours.ts'
import { colourToTake, participantReader } from './presence-channel.ts'

const presence = (person: string, colour: ColourIndex): Presence => ({
  person: person as PersonId,
  name: person,
  colour,
  view: 'fishbone',
  headSide: 'right',
  focus: null,
  selected: null,
  editing: null,
  pointer: null,
  isAway: false,
  sight: null,
  following: null,
  isLeading: false,
})

test('[P25] presence of strangers is read without a throw, and what names no person is left out', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.anything())), states => {
      const participants = participantReader(() => 1)(new Map(states))
      for (const { presence: read } of participants) {
        expect(read.colour).toBeGreaterThanOrEqual(0)
        expect(read.colour).toBeLessThanOrEqual(9)
      }
    }),
    fuzzRun(300),
  )
})

test('[P25] this window comes first, and who has not changed stays the same object', () => {
  const read = participantReader(() => 7)
  const alice = presence('alice', 0)
  const states = new Map<number, unknown>([
    [3, alice],
    [7, presence('me', 1)],
    [9, { name: 'nobody' }],
  ])
  const before = read(states)
  expect(before.map(participant => participant.clientId)).toEqual([7, 3])
  expect(before[0]?.isMe).toBe(true)
  const now = read(new Map(states).set(7, presence('me', 2)))
  expect(now[1]).toBe(before[1])
  expect(now[0]).not.toBe(before[0])
})

test('[P26] a person takes the colour fewest others have, their own if it is among them', () => {
  expect(leastUsedColour([0, 1, 2], 5)).toBe(5)
  expect(leastUsedColour([0, 1, 2], 1)).toBe(3)
  expect(leastUsedColour([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0], 0)).toBe(1)
})

test('[P26] of two people with one colour exactly one moves away', () => {
  const read = (clientId: number) =>
    participantReader(() => clientId)(
      new Map([
        [4, presence('alice', 2)],
        [5, presence('bob', 2)],
      ]),
    )
  expect(colourToTake(read(4), 2)).toBe(2)
  expect(colourToTake(read(5), 2)).not.toBe(2)
})

test('[P26] two windows of one person share their colour', () => {
  const read = participantReader(() => 5)(
    new Map([
      [4, presence('alice', 2)],
      [5, presence('alice', 2)],
    ]),
  )
  expect(colourToTake(read, 2)).toBe(2)
})
