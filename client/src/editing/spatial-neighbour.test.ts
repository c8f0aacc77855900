import { expect, test } from 'vitest'
import { type PlacedBox, spatialNeighbour } from './spatial-neighbour.ts'

const box = (x: number, y: number, width = 100, height = 20): PlacedBox => ({ x, y, width, height })

// A tree drawn left to right: head, two bones, three causes.
const tree = new Map([
  ['head', box(0, 100)],
  ['a', box(150, 40)],
  ['b', box(150, 160)],
  ['a1', box(300, 20)],
  ['a2', box(300, 60)],
  ['b1', box(300, 160)],
])
const from = (id: string, direction: 'up' | 'down' | 'left' | 'right') =>
  spatialNeighbour(tree, id, direction)

test('[T11] right and left follow the chain', () => {
  expect(from('a', 'right')).toBe('a1')
  expect(from('b', 'right')).toBe('b1')
  expect(from('b1', 'left')).toBe('b')
  expect(from('a2', 'left')).toBe('a')
})

test('[T11] up and down stay in the column', () => {
  expect(from('a', 'down')).toBe('b')
  expect(from('a2', 'down')).toBe('b1')
  expect(from('b1', 'up')).toBe('a2')
  expect(from('a2', 'up')).toBe('a1')
})

test('[T11] at the edge there is nothing', () => {
  expect(from('head', 'left')).toBeNull()
  expect(from('a1', 'up')).toBeNull()
  expect(from('b1', 'right')).toBeNull()
  expect(from('unknown', 'up')).toBeNull()
})

test('[T11] every box of a grid is reached by arrows alone', () => {
  const grid = new Map<string, PlacedBox>()
  for (let row = 0; row < 6; row++)
    for (let column = 0; column < 6; column++)
      grid.set(`${row},${column}`, box(column * 130 + (row % 2) * 60, row * 45, 60 + 9 * column))
  const seen = new Set(['0,0'])
  for (const at of seen)
    for (const direction of ['up', 'down', 'left', 'right'] as const) {
      const next = spatialNeighbour(grid, at, direction)
      if (next) seen.add(next)
    }
  expect(seen.size).toBe(36)
})

test('[T11] kin that lies ahead goes before a stranger that lies nearer', () => {
  const boxes = new Map([
    ['parent', box(0, 0)],
    ['stranger', box(10, 40)],
    ['child', box(20, 120)],
    ['aside', box(900, 10)],
  ])
  expect(spatialNeighbour(boxes, 'parent', 'down')).toBe('stranger')
  expect(spatialNeighbour(boxes, 'parent', 'down', ['child'])).toBe('child')
  expect(spatialNeighbour(boxes, 'parent', 'down', ['aside'])).toBe('stranger')
})
