import { layouts, NO_EXTRAS } from 'shared/layouts'
import type { CauseTree } from 'shared/model'
import { expect, test } from 'vitest'
import { siblingsAsDrawn } from './siblings-as-drawn.ts'
import { causeTree, id } from './testing/drawn-tree.ts'

const draw = (tree: CauseTree, view: 'fishbone' | 'tree') => {
  const layout = layouts[view]
  return layout.layOut(
    { tree, problem: 'Problem', collapsed: new Set(), extrasOf: () => NO_EXTRAS, editing: null },
    layout.defaultOptions,
  )
}
const names = { bone: { a: {}, b: {}, c: {} }, other: {} }
const above = causeTree(names)
const below = causeTree(names, { bone: { side: 'below' } })

test('[T28] above the spine later siblings are drawn further up or down, and that is their order', () => {
  for (const tree of [above, below]) {
    const laidOut = draw(tree, 'fishbone')
    const drawn = siblingsAsDrawn(tree, laidOut, id('b')) ?? []
    const heights = drawn.map(one => laidOut.labels.find(label => label.id === one)?.box.y ?? 0)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(drawn).toHaveLength(3)
  }
  const orders = [above, below].map(tree => siblingsAsDrawn(tree, draw(tree, 'fishbone'), id('a')))
  expect(orders[0]).toEqual([...(orders[1] ?? [])].reverse())
})

test('[T28] in the tree they stand in their order', () => {
  expect(siblingsAsDrawn(above, draw(above, 'tree'), id('b'))).toEqual(['a', 'b', 'c'])
})

test('[T28] along the spine nothing is up or down: there their order counts, from the head on', () => {
  const laidOut = draw(above, 'fishbone')
  expect(siblingsAsDrawn(above, laidOut, id('bone'))).toBeNull()
  const head = laidOut.labels.find(label => label.id === 'head')?.box.x ?? 0
  const distances = ['bone', 'other'].map(name => {
    const root = laidOut.bones.find(bone => bone.id === name)?.points[0]
    return Math.abs((root?.x ?? 0) - head)
  })
  expect(distances).toEqual([...distances].sort((a, b) => a - b))
})
