import { expect, test } from 'vitest'
import type { CauseId } from '../../model/index.ts'
import type { LaidOutTree, PlacedBone, PlacedLabel } from '../layout.ts'
import { findHits } from './find-hits.ts'

const label = (id: string, x: number, y: number): PlacedLabel => ({
  id: id as CauseId,
  box: { x, y, width: 100, height: 20 },
  text: { lines: [id], width: 88, height: 14 },
  word: null,
  style: 'cause',
  align: 'left',
  hidden: 0,
})

const bone = (id: string, ...points: readonly (readonly [number, number])[]): PlacedBone => ({
  id: id as CauseId,
  kind: 'twig',
  points: points.map(([x, y]) => ({ x, y })),
})

const drawing = (labels: PlacedLabel[], bones: PlacedBone[] = []): LaidOutTree => ({
  labels,
  bones,
  bounds: { x: 0, y: 0, width: 0, height: 0 },
})

const kinds = (tree: LaidOutTree) => findHits(tree).map(hit => hit.kind)

test('[L1] overlapping labels are found, labels side by side are none', () => {
  expect(kinds(drawing([label('a', 0, 0), label('b', 90, 10)]))).toEqual(['label/label'])
  expect(kinds(drawing([label('a', 0, 0), label('b', 100, 0), label('c', 0, 20)]))).toEqual([])
})

test('[L1] a line through a label is found, one that ends at it is none', () => {
  expect(kinds(drawing([label('a', 0, 0)], [bone('b', [-10, 10], [110, 12])]))).toEqual(['line/label'])
  expect(kinds(drawing([label('a', 0, 0)], [bone('b', [-10, 10], [0, 10])]))).toEqual([])
})

test('[L1] lines that cross or end on each other are found', () => {
  expect(kinds(drawing([], [bone('a', [0, 0], [10, 10]), bone('b', [0, 10], [10, 0])]))).toEqual([
    'line/line',
  ])
  expect(kinds(drawing([], [bone('a', [0, 0], [10, 0]), bone('b', [5, 9], [5, 0])]))).toEqual(['line/line'])
  expect(kinds(drawing([], [bone('a', [0, 0], [10, 0]), bone('b', [5, 0], [20, 0])]))).toEqual(['line/line'])
})

test('[L1] a line may begin on its parent, and siblings may share a stem', () => {
  expect(kinds(drawing([], [bone('a', [0, 0], [10, 0]), bone('b', [5, 0], [5, 9])]))).toEqual([])
  const stem = [bone('a', [0, 0], [5, 0], [5, 9], [10, 9]), bone('b', [0, 0], [5, 0], [5, 5], [10, 5])]
  expect(kinds(drawing([], stem))).toEqual([])
})
