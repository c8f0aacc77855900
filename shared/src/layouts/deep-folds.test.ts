import { expect, test } from 'vitest'
import {
  type CauseId,
  type CauseTree,
  childrenOf,
  depthOf,
  HEAD,
  type ParentId,
  walk,
} from '../model/index.ts'
import { deepFolds, overviews } from './deep-folds.ts'
import { visibleCauses } from './visible-causes.ts'

/** A tree of which each cause of a level has as many below it as is said for the next. */
function treeOf(...fanOut: readonly number[]): CauseTree {
  const children = new Map<ParentId, CauseId[]>()
  const causes = new Map()
  let made = 0
  let level: ParentId[] = [HEAD]
  for (const count of fanOut)
    level = level.flatMap(parent => {
      const ids = Array.from({ length: count }, () => `cause-${made++}` as CauseId)
      children.set(parent, ids)
      for (const id of ids) causes.set(id, { id, parent })
      return ids
    })
  return { causes, children }
}

const drawn = (tree: CauseTree, folds: ReadonlySet<CauseId>) => visibleCauses(tree, folds)
const deepest = (tree: CauseTree, folds: ReadonlySet<CauseId>) =>
  Math.max(...drawn(tree, folds).map(({ depth }) => depth))

test('[L13] a drawing of sixty causes opens whole, of one more folded', () => {
  expect(deepFolds(treeOf(4, 4, 1, 1, 0), overviews.screen).size).toBe(0)
  expect(deepFolds(treeOf(20, 1, 1), overviews.screen).size).toBe(0)
  const tree = treeOf(15, 1, 1, 1)
  expect(deepFolds(tree, overviews.screen).size).toBe(0)
  expect(deepest(treeOf(1, 60), deepFolds(treeOf(1, 60), overviews.screen))).toBe(2)
  const more = treeOf(10, 1, 1, 1, 1, 1, 1)
  expect(drawn(more, deepFolds(more, overviews.screen))).toHaveLength(60)
})

test('[L13] the deepest level stays open with which no more than sixty causes are drawn', () => {
  const tree = treeOf(3, 3, 3, 3)
  const folds = deepFolds(tree, overviews.screen)
  expect(deepest(tree, folds)).toBe(3)
  expect(drawn(tree, folds)).toHaveLength(39)
})

test('[L13] the first two levels stay open, however many causes they have', () => {
  const tree = treeOf(30, 10, 2)
  const folds = deepFolds(tree, overviews.screen)
  expect(deepest(tree, folds)).toBe(2)
  expect(drawn(tree, folds)).toHaveLength(330)
})

test('[L13] a fold that is opened shows what can be read, and the rest in folds of its own', () => {
  const tree = treeOf(2, 2, 5, 20, 3)
  const folds = deepFolds(tree, overviews.screen)
  const before = drawn(tree, folds).length
  const first = childrenOf(tree, childrenOf(tree, childrenOf(tree, HEAD)[0] as CauseId)[0] as CauseId)[0]
  expect(folds.has(first as CauseId)).toBe(true)
  const opened = drawn(tree, new Set([...folds].filter(id => id !== first))).length
  expect(opened - before).toBeGreaterThan(0)
  expect(opened - before).toBeLessThanOrEqual(60)
})

test('[L13] a chain of thousands of whys is folded as well', () => {
  const tree = treeOf(...Array.from({ length: 3000 }, () => 1))
  const folds = deepFolds(tree, overviews.screen)
  expect(drawn(tree, folds)).toHaveLength(60)
  for (const { cause, depth } of walk(tree))
    expect(folds.has(cause.id)).toBe(depth % 60 === 0 && depth < 3000)
  expect(depthOf(tree, [...folds][0] as CauseId)).toBe(60)
})

test('[L13] on a phone the bones alone stay open where more than a dozen causes would be drawn', () => {
  const small = treeOf(4, 2)
  expect(deepFolds(small, overviews.phone).size).toBe(0)
  const tree = treeOf(6, 2, 1)
  expect(drawn(tree, deepFolds(tree, overviews.phone))).toHaveLength(6)
})
