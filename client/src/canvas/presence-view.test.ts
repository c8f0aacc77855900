import { HEAD } from 'shared/model'
import type { Presence } from 'shared/protocol'
import { expect, test } from 'vitest'
import { boxesOf } from './placed-boxes.ts'
import { boxOfPerson, namesAt, pointerAt, pointIn, standInFor } from './presence-view.ts'
import { causeTree, drawing, id, person } from './testing/drawn-tree.ts'

const boxes = boxesOf(drawing({ head: [0, 0], a: [200, 0] }))
const bob: Presence = {
  person: person('bob'),
  name: 'Bob',
  colour: 1,
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
}

test('a pointer is told relative to the nearest box, and found again where that box lies for another person', () => {
  const pointer = pointerAt(boxes, { x: 190, y: 30 })
  expect(pointer).toEqual({ id: 'a', dx: -10, dy: 30 })
  const moved = boxesOf(drawing({ head: [0, 0], a: [500, 100] }))
  expect(pointIn(moved, { ...bob, pointer }, 'fishbone')).toEqual({ x: 490, y: 130 })
})

test('a pointer in another view is no point in mine, but its box is known', () => {
  const away = { ...bob, view: 'outline' as const, pointer: { id: id('a'), dx: 0, dy: 0 } }
  expect(pointIn(boxes, away, 'fishbone')).toBeNull()
  expect(boxOfPerson(away, 'fishbone')).toBe('a')
  expect(boxOfPerson({ ...away, view: 'fishbone' }, 'fishbone')).toBeNull()
})

test('a person is where they type rather than where they have selected', () => {
  expect(boxOfPerson({ ...bob, selected: HEAD, editing: { id: id('a'), caret: null } }, 'fishbone')).toBe('a')
})

test('for a box hidden below a collapsed cause the nearest one above stands in', () => {
  const tree = causeTree({ a: { b: { c: {} } } })
  expect(standInFor(id('c'), boxes, tree)).toBe('a')
  expect(standInFor(HEAD, boxes, tree)).toBe(HEAD)
  expect(standInFor(id('gone'), boxes, tree)).toBeNull()
})

test('[P42] pointing at a box tells who is at it', () => {
  const at = (name: string, isMe = false) => ({
    clientId: 1,
    isMe,
    presence: { ...bob, name, selected: HEAD as typeof HEAD },
  })
  const room = [at('Alice', true), at('Bob'), at('')]
  expect(namesAt(room, HEAD, 'fishbone')).toBe('Bob, Guest')
  expect(namesAt(room, id('a'), 'fishbone')).toBe('')
})
