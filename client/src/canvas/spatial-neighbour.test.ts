import { HEAD } from 'shared/model'
import { expect, test } from 'vitest'
import { neighbourOf } from './spatial-neighbour.ts'
import { drawing, id } from './testing/drawn-tree.ts'

const laidOut = drawing({
  head: [600, 100, 200, 60],
  above: [300, 0, 100, 20],
  below: [300, 220, 100, 20],
  far: [0, 10, 100, 20],
  twig: [200, 60, 80, 20],
})

test.each([
  ['above', 'down', 'twig'],
  ['twig', 'left', 'far'],
  ['twig', 'right', 'above'],
  ['below', 'up', 'twig'],
  ['above', 'left', 'twig'],
  ['head', 'left', 'below'],
] as const)('from %s, %s is %s', (from, direction, to) => {
  expect(neighbourOf(laidOut, from === 'head' ? HEAD : id(from), direction)).toBe(to)
})

test('at the edge there is none', () => {
  expect(neighbourOf(laidOut, HEAD, 'right')).toBeNull()
  expect(neighbourOf(laidOut, id('not drawn'), 'right')).toBeNull()
})
