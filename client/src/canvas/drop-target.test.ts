import { HEAD } from 'shared/model'
import { describe, expect, test } from 'vitest'
import { dropTargetAt, topmostOf } from './drop-target.ts'
import { causeTree, drawing, id } from './testing/drawn-tree.ts'

// A tree view: children stand below each other, right of their parent.
const tree = causeTree({ people: { tired: {}, alone: { nights: {} }, new: {} }, process: {} })
const laidOut = drawing(
  {
    head: [-300, 100, 200, 60],
    people: [0, 40, 100, 20],
    tired: [200, 0, 100, 20],
    alone: [200, 40, 100, 20],
    nights: [400, 40, 100, 20],
    new: [200, 80, 100, 20],
    process: [0, 200, 100, 20],
  },
  {
    tired: { x: 150, y: 10 },
    alone: { x: 150, y: 50 },
    new: { x: 150, y: 90 },
    nights: { x: 350, y: 50 },
    people: { x: -50, y: 50 },
    process: { x: -50, y: 210 },
  },
)
const drag = (...names: string[]) => ({ tree, laidOut, dragged: names.map(id) })

describe('drop target', () => {
  test('the middle of a box is a new parent, after its last child', () => {
    expect(dropTargetAt(drag('process'), { x: 250, y: 50 })).toMatchObject({
      parent: 'alone',
      after: 'nights',
      into: 'alone',
      line: null,
    })
  })

  test('the problem takes it as the last first bone', () => {
    expect(dropTargetAt(drag('nights'), { x: -200, y: 130 })).toMatchObject({
      parent: HEAD,
      after: 'process',
      into: HEAD,
    })
  })

  test('the lower side of a box, or just below it, is the place after it', () => {
    for (const y of [58, 64])
      expect(dropTargetAt(drag('process'), { x: 250, y })).toMatchObject({
        parent: 'people',
        after: 'alone',
        into: null,
      })
  })

  test('in a column that leaves its parent at one point, above and below are before and after', () => {
    const from = { x: 110, y: 50 }
    const boxes = { people: [0, 40, 100, 20], tired: [200, 0, 100, 20], alone: [200, 40, 100, 20] } as const
    const column = drawing({ head: [-300, 100, 200, 60], ...boxes }, { tired: from, alone: from })
    const scene = { tree, laidOut: column, dragged: [id('process')] }
    expect(dropTargetAt(scene, { x: 250, y: -3 })).toMatchObject({ parent: 'people', after: null })
    expect(dropTargetAt(scene, { x: 210, y: 63 })).toMatchObject({ parent: 'people', after: 'alone' })
  })

  test('the upper side of the first box is the first place', () => {
    const target = dropTargetAt(drag('process'), { x: 250, y: 2 })
    expect(target).toMatchObject({ parent: 'people', after: null })
    expect(target?.line).toEqual([
      { x: 200, y: -4 },
      { x: 300, y: -4 },
    ])
  })

  test('the place before a box is after the sibling that is not dragged', () => {
    expect(dropTargetAt(drag('alone'), { x: 250, y: 82 })).toBeNull()
    expect(dropTargetAt(drag('alone', 'process'), { x: 250, y: 82 })).toMatchObject({ after: 'tired' })
  })

  test('nothing is offered inside the dragged subtree', () => {
    expect(dropTargetAt(drag('people'), { x: 450, y: 50 })).toBeNull()
    expect(dropTargetAt(drag('alone'), { x: 250, y: 50 })).toBeNull()
  })

  test('nothing is offered where the cause already lies', () => {
    expect(dropTargetAt(drag('new'), { x: 250, y: 62 })).toBeNull()
    expect(dropTargetAt(drag('new'), { x: 50, y: 50 })).toBeNull()
  })

  test('nothing is offered far from every box', () => {
    expect(dropTargetAt(drag('new'), { x: 800, y: 800 })).toBeNull()
  })

  test('siblings along a horizontal line are parted by an upright line', () => {
    const row = drawing(
      { a: [0, 0, 60, 20], b: [100, 0, 60, 20], c: [500, 0, 60, 20] },
      { a: { x: 0, y: 60 }, b: { x: 100, y: 60 }, c: { x: 500, y: 60 } },
    )
    const target = dropTargetAt(
      { tree: causeTree({ a: {}, b: {}, c: {} }), laidOut: row, dragged: [id('c')] },
      { x: 58, y: 8 },
    )
    expect(target).toMatchObject({ parent: HEAD, after: 'a' })
    expect(target?.line?.[0].x).toBe(target?.line?.[1].x)
  })
})

test('of a selection only the topmost causes are dragged, and never the problem', () => {
  expect(topmostOf(tree, [HEAD, id('nights'), id('alone'), id('process')])).toEqual(['alone', 'process'])
})
