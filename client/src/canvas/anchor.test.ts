import { HEAD } from 'shared/model'
import { expect, test } from 'vitest'
import { anchorIn } from './anchor.ts'
import { boxesOf } from './placed-boxes.ts'
import { drawing, id } from './testing/drawn-tree.ts'

const boxes = boxesOf(drawing({ head: [0, 0], near: [-300, -200], far: [-3000, 400] }))
const bounds = { x: -3000, y: -200, width: 3100, height: 620 }
const search = { boxes, bounds, seen: { x: -500, y: -400, width: 700, height: 600 }, wanted: [] }

test('what I am at stays, as long as it is on the screen', () => {
  expect(anchorIn({ ...search, wanted: [id('near')] })).toBe('near')
  expect(anchorIn({ ...search, wanted: [id('new'), HEAD] })).toBe(HEAD)
})

test('else what lies in the middle of the screen stays', () => {
  expect(anchorIn({ ...search, wanted: [id('far'), null] })).toBe('near')
})

test('when all is in sight, the problem stays', () => {
  expect(anchorIn({ ...search, seen: { x: -4000, y: -1000, width: 5000, height: 2000 } })).toBeNull()
  expect(anchorIn({ ...search, seen: null })).toBeNull()
})
