import { expect, test } from 'vitest'
import { edgePan } from './edge-pan.ts'

const frame = { x: 100, y: 50, width: 800, height: 600 }

test('a drag near an edge brings what lies behind it closer', () => {
  expect(edgePan({ x: 110, y: 300 }, frame).x).toBeGreaterThan(0)
  expect(edgePan({ x: 890, y: 640 }, frame)).toMatchObject({ x: -14, y: -14 })
})

test('in the middle nothing moves', () => {
  expect(edgePan({ x: 500, y: 300 }, frame)).toEqual({ x: 0, y: 0 })
})
