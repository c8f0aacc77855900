import { expect, test } from 'vitest'
import { foundMarks } from './found-marks.ts'
import { boxesOf } from './placed-boxes.ts'
import { causeTree, drawing, id } from './testing/drawn-tree.ts'

test('[T50] seen from far, what is found is marked only while it can be seen, and the current match always', () => {
  const scene = {
    boxes: boxesOf(drawing({ head: [0, 0], a: [200, 0], b: [400, 0] })),
    tree: causeTree({ a: {}, b: {} }),
  }
  const at = (zoom: number) => foundMarks(scene, [id('a'), id('b')], id('b'), null, zoom)
  expect(at(1).matches).not.toBe('')
  expect(at(0.01).matches).toBe('')
  expect(at(0.01).current).toBe(at(1).current)
  expect(at(1).current).not.toBe('')
})
