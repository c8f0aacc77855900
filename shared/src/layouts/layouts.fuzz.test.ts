import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CauseId, childrenOf, HEAD, type ParentId } from '../model/index.ts'
import { layouts } from './index.ts'
import type { Box, LaidOutTree, LayoutInput, LayoutOptions, PlacedLabel, Point } from './layout.ts'
import { labelText, layoutInput, layoutOptions } from './testing/arbitraries.ts'
import { findHits } from './testing/find-hits.ts'

const RUNS = { seed: 1, numRuns: 150 }
const input = layoutInput({ maxCauses: 120 })

const labelsById = (drawn: LaidOutTree) =>
  new Map<ParentId, PlacedLabel>(drawn.labels.map(label => [label.id, label]))

/** Where each line leaves its parent. */
const startsById = (drawn: LaidOutTree) =>
  new Map<ParentId, Point>(drawn.bones.map(bone => [bone.id, bone.points[0] as Point]))

const contains = (outer: Box, x: number, y: number): boolean =>
  x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height

function shownBelow({ tree, collapsed }: LayoutInput, parent: ParentId): CauseId[] {
  if (parent !== HEAD && collapsed.has(parent as CauseId)) return []
  return childrenOf(tree, parent).flatMap(id => [id, ...shownBelow({ tree, collapsed } as LayoutInput, id)])
}

function countBelow({ tree }: LayoutInput, parent: ParentId): number {
  return childrenOf(tree, parent).reduce((sum, id) => sum + 1 + countBelow({ tree } as LayoutInput, id), 0)
}

interface Drawing {
  readonly input: LayoutInput
  readonly options: LayoutOptions
}

const ids = ({ tree }: LayoutInput) => Array.from(tree.causes.keys())

/** What happens to a drawing: a label is written, a cause moves to the head, one is collapsed, edited; the angle. */
const change: fc.Arbitrary<(drawing: Drawing) => Drawing> = fc
  .record({
    what: fc.constantFrom('text', 'move', 'collapse', 'edit', 'options'),
    which: fc.nat(),
    text: labelText,
    options: layoutOptions,
  })
  .map(({ what, which, text, options }) => drawing => {
    const { input: given } = drawing
    const id = ids(given)[which % Math.max(1, given.tree.causes.size)]
    const cause = id === undefined ? undefined : given.tree.causes.get(id)
    if (what === 'options' || id === undefined || cause === undefined) return { ...drawing, options }
    if (what === 'edit') return { ...drawing, input: { ...given, editing: id } }
    if (what === 'collapse')
      return { ...drawing, input: { ...given, collapsed: new Set([...given.collapsed, id]) } }
    const isMoved = what === 'move'
    const causes = new Map(given.tree.causes).set(
      id,
      isMoved ? { ...cause, parent: HEAD } : { ...cause, text },
    )
    const children = new Map(given.tree.children)
    if (isMoved) {
      children.set(
        cause.parent,
        childrenOf(given.tree, cause.parent).filter(child => child !== id),
      )
      children.set(HEAD, [...(children.get(HEAD) ?? []), id])
    }
    return { ...drawing, input: { ...given, tree: { causes, children } } }
  })

describe.each(Object.values(layouts))('$id', layout => {
  test('[L1] coordinates are finite and nothing touches', () => {
    fc.assert(
      fc.property(input, layoutOptions, (given, options) => {
        const drawn = layout.layOut(given, options)
        const numbers = [
          ...drawn.labels.flatMap(({ box }) => [box.x, box.y, box.width, box.height]),
          ...drawn.bones.flatMap(bone => bone.points.flatMap(point => [point.x, point.y])),
        ]
        expect(numbers.every(Number.isFinite)).toBe(true)
        expect(findHits(drawn)).toEqual([])
      }),
      RUNS,
    )
  })

  test('[L2] the same input gives the same drawing', () => {
    fc.assert(
      fc.property(input, layoutOptions, (given, options) => {
        expect(layout.layOut(given, options)).toEqual(layout.layOut(given, options))
      }),
      { ...RUNS, numRuns: 30 },
    )
  })

  test('[L2] a drawing that remembers the last one is the same as one made anew', () => {
    fc.assert(
      fc.property(input, fc.array(change, { minLength: 1, maxLength: 6 }), (given, changes) => {
        const layOut = layout.createLayOut()
        let current = { input: given, options: layout.defaultOptions }
        for (const next of changes) {
          current = next(current)
          expect(layOut(current.input, current.options)).toEqual(
            layout.layOut(current.input, current.options),
          )
        }
      }),
      { ...RUNS, numRuns: 60 },
    )
  })

  test('[L5] every visible cause has one label and one line, and a collapsed one tells how many it hides', () => {
    fc.assert(
      fc.property(input, layoutOptions, (given, options) => {
        const drawn = layout.layOut(given, options)
        const shown = shownBelow(given, HEAD)
        expect(drawn.labels.map(label => label.id)).toEqual([HEAD, ...shown])
        expect(drawn.bones.map(bone => bone.id).filter(id => id !== HEAD)).toEqual(shown)
        for (const { id, hidden } of drawn.labels)
          expect(hidden).toBe(id !== HEAD && given.collapsed.has(id) ? countBelow(given, id) : 0)
      }),
      { ...RUNS, numRuns: 50 },
    )
  })

  test('[L6] a box holds its text with the marks, and the word below', () => {
    fc.assert(
      fc.property(input, layoutOptions, (given, options) => {
        for (const { box, text, word } of layout.layOut(given, options).labels) {
          expect(box.width).toBeGreaterThanOrEqual(Math.max(text.width, word?.width ?? 0) + 12)
          expect(box.height).toBeGreaterThanOrEqual(text.height + (word?.height ?? 0) + 6)
        }
      }),
      { ...RUNS, numRuns: 50 },
    )
  })

  test('[L8] the bounds contain every label and line', () => {
    fc.assert(
      fc.property(input, layoutOptions, (given, options) => {
        const { labels, bones, bounds } = layout.layOut(given, options)
        const roomy = {
          x: bounds.x - 1e-6,
          y: bounds.y - 1e-6,
          width: bounds.width + 2e-6,
          height: bounds.height + 2e-6,
        }
        for (const { box } of labels) {
          expect(contains(roomy, box.x, box.y)).toBe(true)
          expect(contains(roomy, box.x + box.width, box.y + box.height)).toBe(true)
        }
        for (const { points } of bones)
          for (const point of points) expect(contains(roomy, point.x, point.y)).toBe(true)
      }),
      { ...RUNS, numRuns: 50 },
    )
  })
})

test('[L3] every first bone of a fishbone lies with all below it on the side that is stored', () => {
  fc.assert(
    fc.property(input, layoutOptions, (given, options) => {
      const labels = labelsById(layouts.fishbone.layOut(given, options))
      for (const bone of childrenOf(given.tree, HEAD)) {
        const isAbove = given.tree.causes.get(bone)?.side === 'above'
        for (const id of [bone, ...shownBelow(given, bone)]) {
          const box = labels.get(id)?.box as Box
          expect(isAbove ? box.y + box.height < 0 : box.y > 0).toBe(true)
        }
      }
    }),
    { ...RUNS, numRuns: 80 },
  )
})

/** How far from the head along the spine, or from where the parent's line begins. */
function expectOrder(starts: ReadonlyMap<ParentId, Point>, ids: readonly CauseId[], from: Point): void {
  const distances = ids.map(id => {
    const start = starts.get(id) as Point
    return Math.hypot(start.x - from.x, start.y - from.y)
  })
  expect(distances).toEqual([...distances].sort((a, b) => a - b))
}

test('[L4] siblings leave the spine, or the line of their parent, in their order from the head outwards', () => {
  fc.assert(
    fc.property(input, layoutOptions, (given, options) => {
      const starts = startsById(layouts.fishbone.layOut(given, options))
      expectOrder(starts, childrenOf(given.tree, HEAD), { x: 0, y: 0 })
      for (const id of shownBelow(given, HEAD))
        if (!given.collapsed.has(id)) expectOrder(starts, childrenOf(given.tree, id), starts.get(id) as Point)
    }),
    { ...RUNS, numRuns: 80 },
  )
})

test('[L4] siblings of a tree stand below each other in their order, right of their parent', () => {
  fc.assert(
    fc.property(input, layoutOptions, (given, options) => {
      const labels = labelsById(layouts.tree.layOut(given, options))
      for (const parent of [HEAD, ...shownBelow(given, HEAD)] as const) {
        const host = labels.get(parent)?.box as Box
        let lowest = Number.NEGATIVE_INFINITY
        for (const id of shownBelow(given, parent).filter(
          id => given.tree.causes.get(id)?.parent === parent,
        )) {
          const box = labels.get(id)?.box as Box
          expect(box.x).toBeGreaterThan(host.x + host.width)
          expect(box.y).toBeGreaterThanOrEqual(lowest)
          lowest = box.y + box.height
        }
      }
    }),
    { ...RUNS, numRuns: 80 },
  )
})

test('[L8] the room for the tail is free: 20 px beyond the spine and 16 px to each side', () => {
  fc.assert(
    fc.property(input, layoutOptions, (given, options) => {
      const drawn = layouts.fishbone.layOut(given, options)
      const end = drawn.bones.find(bone => bone.kind === 'spine')?.points[1] as Point
      const away = options.headSide === 'right' ? -1 : 1
      const fins = [-16, 16].map(
        y => ({ id: HEAD, kind: 'twig', points: [end, { x: end.x + away * 20, y }] }) as const,
      )
      expect(findHits({ ...drawn, bones: [...drawn.bones, ...fins] })).toEqual([])
    }),
    { ...RUNS, numRuns: 80 },
  )
})

test('[L10] a change within one bone moves nothing nearer to the head and nobody across the spine', () => {
  fc.assert(
    fc.property(input, layoutOptions, fc.nat(), labelText, (given, options, which, text) => {
      const bones = childrenOf(given.tree, HEAD)
      const at = which % Math.max(1, bones.length)
      const id = bones[at]
      if (id === undefined) return
      const cause = given.tree.causes.get(id)
      if (!cause) return
      const causes = new Map(given.tree.causes).set(id, { ...cause, text })
      const before = labelsById(layouts.fishbone.layOut(given, options))
      const after = labelsById(
        layouts.fishbone.layOut({ ...given, tree: { ...given.tree, causes } }, options),
      )
      for (const nearer of bones.slice(0, at)) expect(after.get(nearer)).toEqual(before.get(nearer))
      for (const [shown, { box }] of after)
        if (shown !== HEAD) expect(Math.sign(box.y)).toBe(Math.sign(before.get(shown)?.box.y ?? 0))
    }),
    { ...RUNS, numRuns: 80 },
  )
})
