import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { childrenOf, HEAD, type ParentId } from '../model/index.ts'
import { fuzzRun } from '../testing/fuzz-run.ts'
import { layouts } from './index.ts'
import type { Box, LayoutInput, LayoutOptions } from './layout.ts'
import { labelText, layoutInput, layoutOptions } from './testing/arbitraries.ts'
import { labelsById, shownBelow } from './testing/drawn.ts'
import { findHits } from './testing/find-hits.ts'

const input = layoutInput({ maxCauses: 120 })

const contains = (outer: Box, x: number, y: number): boolean =>
  x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height

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
      fuzzRun(150),
    )
  })

  test('[L2] the same input gives the same drawing', () => {
    fc.assert(
      fc.property(input, layoutOptions, (given, options) => {
        expect(layout.layOut(given, options)).toEqual(layout.layOut(given, options))
      }),
      fuzzRun(30),
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
      fuzzRun(60),
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
      fuzzRun(50),
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
      fuzzRun(50),
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
      fuzzRun(50),
    )
  })
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
    fuzzRun(80),
  )
})
