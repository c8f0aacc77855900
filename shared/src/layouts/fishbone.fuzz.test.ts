import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CauseId, childrenOf, HEAD, type ParentId, subtreeOf } from '../model/index.ts'
import { fuzzRun } from '../testing/fuzz-run.ts'
import { fishbone } from './fishbone.ts'
import type { Box, Point } from './layout.ts'
import { labelText, layoutInput, layoutOptions } from './testing/arbitraries.ts'
import { labelsById, shownBelow, startsById } from './testing/drawn.ts'
import { findHits } from './testing/find-hits.ts'

const input = layoutInput({ maxCauses: 120 })

test('[L3] every first bone of a fishbone lies with all below it on the side that is stored', () => {
  fc.assert(
    fc.property(input, layoutOptions, (given, options) => {
      const labels = labelsById(fishbone.layOut(given, options))
      for (const bone of childrenOf(given.tree, HEAD)) {
        const isAbove = given.tree.causes.get(bone)?.side === 'above'
        for (const id of [bone, ...shownBelow(given, bone)]) {
          const box = labels.get(id)?.box as Box
          expect(isAbove ? box.y + box.height < 0 : box.y > 0).toBe(true)
        }
      }
    }),
    fuzzRun(80),
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
      const starts = startsById(fishbone.layOut(given, options))
      expectOrder(starts, childrenOf(given.tree, HEAD), { x: 0, y: 0 })
      for (const id of shownBelow(given, HEAD))
        if (!given.collapsed.has(id)) expectOrder(starts, childrenOf(given.tree, id), starts.get(id) as Point)
    }),
    fuzzRun(80),
  )
})

test('[L8] the room for the tail is free: 20 px beyond the spine and 16 px to each side', () => {
  fc.assert(
    fc.property(input, layoutOptions, (given, options) => {
      const drawn = fishbone.layOut(given, options)
      const end = drawn.bones.find(bone => bone.kind === 'spine')?.points[1] as Point
      const away = options.headSide === 'right' ? -1 : 1
      const fins = [-16, 16].map(
        y => ({ id: HEAD, kind: 'twig', points: [end, { x: end.x + away * 20, y }] }) as const,
      )
      expect(findHits({ ...drawn, bones: [...drawn.bones, ...fins] })).toEqual([])
    }),
    fuzzRun(80),
  )
})

test('[L10] a change within one bone moves nothing nearer to the head and nobody across the spine', () => {
  fc.assert(
    fc.property(input, layoutOptions, fc.nat(), labelText, (given, options, which, text) => {
      const bones = childrenOf(given.tree, HEAD)
      const at = which % Math.max(1, bones.length)
      const id = bones[at]
      if (id === undefined) return
      const inBone = [id, ...subtreeOf(given.tree, id).map(cause => cause.id)]
      const written = inBone[which % inBone.length] as CauseId
      const cause = given.tree.causes.get(written)
      if (!cause) return
      const causes = new Map(given.tree.causes).set(written, { ...cause, text })
      const before = labelsById(fishbone.layOut(given, options))
      const after = labelsById(fishbone.layOut({ ...given, tree: { ...given.tree, causes } }, options))
      for (const nearer of bones.slice(0, at)) expect(after.get(nearer)).toEqual(before.get(nearer))
      for (const [shown, { box }] of after)
        if (shown !== HEAD) expect(Math.sign(box.y)).toBe(Math.sign(before.get(shown)?.box.y ?? 0))
    }),
    fuzzRun(80),
  )
})

test('[L12] with the problem on the other side the drawing is the same, seen in a mirror, and text faces its line', () => {
  const mirrored = { left: 'right', middle: 'middle', right: 'left' } as const
  fc.assert(
    fc.property(input, layoutOptions, (given, options) => {
      const headSide = mirrored[options.headSide]
      const one = fishbone.layOut(given, options)
      const other = fishbone.layOut(given, { ...options, headSide })
      const before = labelsById(one)
      for (const label of other.labels) {
        const twin = before.get(label.id)
        expect(label.box.x).toBeCloseTo(-(twin?.box.x ?? 0) - label.box.width)
        expect({ ...label.box, x: 0 }).toEqual({ ...twin?.box, x: 0 })
        expect(label.text).toEqual(twin?.text)
        expect(label.align).toBe(label.id === HEAD ? 'left' : mirrored[twin?.align ?? 'middle'])
      }
      const starts = startsById(one)
      for (const [id, { x, y }] of startsById(other)) {
        expect(x).toBeCloseTo(-(starts.get(id)?.x ?? 0))
        expect(y).toBe(starts.get(id)?.y)
      }
      expect(findHits(other)).toEqual([])
    }),
    fuzzRun(30),
  )
})
