import { layouts, NO_EXTRAS } from 'shared/layouts'
import { type CauseTree, HEAD, type ParentId } from 'shared/model'
import { describe, expect, test } from 'vitest'
import { arrowStep } from './arrow-step.ts'
import { boxesOf } from './placed-boxes.ts'
import { causeTree, id, type Names } from './testing/drawn-tree.ts'

const branch = (name: string, below: number): Names =>
  Object.fromEntries(
    Array.from({ length: below }, (_, at) => [
      `${name}${at} was found late`,
      at % 2 === 0
        ? { [`${name}${at} why`]: { [`${name}${at} because`]: {} }, [`${name}${at} and`]: {} }
        : {},
    ]),
  )
const bones = ['lost', 'slow', 'late', 'gone', 'held']
const tree = causeTree(
  Object.fromEntries(bones.map((name, at) => [name, branch(name, at + 1)])),
  Object.fromEntries(bones.map((name, at) => [name, { side: at % 2 === 0 ? 'above' : 'below' }])),
)

const draw = (of: CauseTree, view: 'fishbone' | 'tree') =>
  boxesOf(
    layouts[view].layOut(
      { tree: of, problem: 'Data loss', collapsed: new Set(), extrasOf: () => NO_EXTRAS, editing: null },
      layouts[view].defaultOptions,
    ),
  )
const directions = ['up', 'down', 'left', 'right'] as const

describe.each(['fishbone', 'tree'] as const)('in the %s', view => {
  const boxes = draw(tree, view)

  test('[T11] every box is reached from the problem by arrows alone', () => {
    const seen = new Set<ParentId>([HEAD])
    for (const at of seen)
      for (const direction of directions) {
        const next = arrowStep(tree, boxes, at, direction)
        if (next !== null) seen.add(next)
      }
    expect([...boxes.keys()].filter(box => !seen.has(box))).toEqual([])
  })

  test('[T11] from the problem only first bones are reached', () => {
    const next = directions.map(direction => arrowStep(tree, boxes, HEAD, direction))
    expect(next.some(box => box !== null)).toBe(true)
    for (const box of next) if (box !== null) expect(bones).toContain(box)
  })
})

test('[T11] from the problem towards the fish lies the first bone nearest to it', () => {
  const boxes = draw(tree, 'fishbone')
  const towards = (boxes.get(id('lost'))?.x ?? 0) < (boxes.get(HEAD)?.x ?? 0) ? 'left' : 'right'
  expect(bones).toContain(arrowStep(tree, boxes, HEAD, towards))
})
