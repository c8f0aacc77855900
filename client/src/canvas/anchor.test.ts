import { HEAD } from 'shared/model'
import { expect, test } from 'vitest'
import { anchorIn } from './anchor.ts'
import { boxesOf } from './placed-boxes.ts'
import { drawing, id } from './testing/drawn-tree.ts'

const boxes = boxesOf(drawing({ head: [0, 0], near: [-300, -200], next: [-300, 0], far: [-3000, 400] }))
const search = { boxes, stays: () => true, seen: { x: -500, y: -400, width: 700, height: 600 }, wanted: [] }

test('what I am at stays, as long as it is on the screen', () => {
  expect(anchorIn({ ...search, wanted: [id('near')] })).toBe('near')
  expect(anchorIn({ ...search, wanted: [id('new'), HEAD] })).toBe(HEAD)
})

test('else what lies in the middle of the screen stays', () => {
  expect(anchorIn({ ...search, wanted: [id('far'), null] })).toBe('near')
})

test('what is deleted holds nothing: the next in the middle does', () => {
  const stays = (one: string) => one !== 'near'
  expect(anchorIn({ ...search, stays })).toBe('next')
  expect(anchorIn({ ...search, stays, wanted: [id('near'), HEAD] })).toBe(HEAD)
})

test('the middle holds also when all is in sight', () => {
  expect(anchorIn({ ...search, seen: { x: -700, y: -500, width: 900, height: 700 } })).toBe('near')
  expect(anchorIn({ ...search, seen: null })).toBeNull()
})
