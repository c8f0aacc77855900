import { expect, test } from 'vitest'
import { ghostBones } from './ghost-bones.ts'
import { drawing } from './testing/drawn-tree.ts'

const spine = {
  id: 'head' as const,
  kind: 'spine' as const,
  points: [
    { x: 0, y: 0 },
    { x: -400, y: 0 },
  ],
}

test('an empty drawing has four faint bones, on both sides of the spine', () => {
  const ghosts = ghostBones({ ...drawing({ head: [0, -30] }), bones: [spine] }, 'fishbone')
  expect(ghosts).toHaveLength(4)
  expect(new Set(ghosts.map(points => Math.sign(points[1]?.y ?? 0)))).toEqual(new Set([-1, 1]))
})

test('a written bone takes the place of a ghost', () => {
  expect(
    ghostBones({ ...drawing({ head: [0, -30], a: [-90, -90] }), bones: [spine] }, 'fishbone'),
  ).toHaveLength(3)
  expect(ghostBones(drawing({ head: [0, -30], a: [90, 0], b: [90, 30] }), 'tree')).toHaveLength(2)
})
