import { expect, test } from 'vitest'
import { holdInPlace } from './hold-in-place.ts'
import { drawing, id } from './testing/drawn-tree.ts'

const before = drawing({ a: [10, 20], b: [200, 0] })
const after = drawing({ a: [40, 25], b: [200, 0] })

test('the held label stays where it was and the rest moves around it', () => {
  const { laidOut, offset } = holdInPlace(before, after, id('a'), { x: 0, y: 0 })
  expect(laidOut.labels[0]?.box).toMatchObject({ x: 10, y: 20 })
  expect(laidOut.labels[1]?.box).toMatchObject({ x: 170, y: -5 })
  expect(laidOut.bones[1]?.points[0]).toEqual({ x: 170, y: -5 })
  expect(offset).toEqual({ x: -30, y: -5 })
})

test('without a held label the drawing stays where it was put', () => {
  const { laidOut, offset } = holdInPlace(before, after, id('gone'), { x: 7, y: 0 })
  expect(offset).toEqual({ x: 7, y: 0 })
  expect(laidOut.labels[1]?.box.x).toBe(207)
})

test('a label that grows to the left keeps its right edge', () => {
  const right = (box: readonly number[]) => {
    const tree = drawing({ a: box })
    return { ...tree, labels: tree.labels.map(label => ({ ...label, align: 'right' as const })) }
  }
  expect(holdInPlace(right([0, 0, 100, 20]), right([0, 0, 140, 20]), id('a'), { x: 0, y: 0 }).offset.x).toBe(
    -40,
  )
})
