import { type Box, type LaidOutTree, type Layout, type LayoutOptions, layouts } from '../src/layouts/index.ts'
import { realTreeInput } from '../src/layouts/testing/real-tree.ts'
import { sampleInput, sampleTree } from '../src/layouts/testing/sample-tree.ts'
import { type CauseId, type CauseNode, type CauseTree, childrenOf } from '../src/model/index.ts'
import { randomCauses, randomLabel, seededRandom } from './random-causes.ts'

declare const performance: { now(): number }

const SIZES = [100, 1_000, 10_000]
const DRAWINGS = 9
const EDITS = 80
/** Not counted: the first ones are slow because the engine has not yet compiled them. */
const WARM_UP = 20
const INSERTIONS = 144

const kinds: readonly { readonly name: string; readonly layout: Layout; readonly options: LayoutOptions }[] =
  [
    { name: 'fishbone, contours', layout: layouts.fishbone, options: layouts.fishbone.defaultOptions },
    {
      name: 'fishbone, boxes',
      layout: layouts.fishbone,
      options: { ...layouts.fishbone.defaultOptions, packing: 'box' },
    },
    { name: 'tree', layout: layouts.tree, options: layouts.tree.defaultOptions },
  ]

const timed = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

const round = (value: number): number => Math.round(value * 100) / 100

function quantile(values: readonly number[], part: number): number {
  const sorted = Array.from(values).sort((a, b) => a - b)
  return round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0)
}

const withText = (tree: CauseTree, id: CauseId, text: string): CauseTree => ({
  ...tree,
  causes: new Map(tree.causes).set(id, { ...(tree.causes.get(id) as CauseNode), text }),
})

function withChild(tree: CauseTree, parent: CauseId, text: string): CauseTree {
  const id = 'inserted' as CauseId
  const cause = { ...(tree.causes.get(parent) as CauseNode), id, parent, text }
  const children = new Map(tree.children).set(parent, [...childrenOf(tree, parent), id])
  return { causes: new Map(tree.causes).set(id, cause), children }
}

const anyOf = <Value>(values: readonly Value[], random: () => number): Value =>
  values[Math.floor(random() * values.length)] as Value

function drawingTimes() {
  return SIZES.flatMap(causes => {
    const input = sampleInput(sampleTree(randomCauses(causes, seededRandom(causes))))
    return kinds.map(({ name, layout, options }) => {
      const times = Array.from({ length: DRAWINGS }, () => timed(() => layout.layOut(input, options)))
      const [first = 0, ...others] = times
      return { causes, layout: name, 'first ms': round(first), 'median ms': quantile(others, 0.5) }
    })
  })
}

function editTimes() {
  return SIZES.flatMap(causes => {
    const random = seededRandom(causes)
    const input = sampleInput(sampleTree(randomCauses(causes, random)))
    const ids = Array.from(input.tree.causes.keys())
    return kinds.map(({ name, layout, options }) => {
      const layOut = layout.createLayOut()
      let { tree } = input
      let last = layOut(input, options)
      const kept: number[] = []
      const times = Array.from({ length: EDITS }, () => {
        tree = withText(tree, anyOf(ids, random), randomLabel(random))
        let next = last
        const time = timed(() => {
          next = layOut({ ...input, tree }, options)
        })
        kept.push(
          next.labels.filter((label, index) => label === last.labels[index]).length / next.labels.length,
        )
        last = next
        return time
      })
      return {
        causes,
        layout: name,
        'median ms': quantile(times.slice(WARM_UP), 0.5),
        'p95 ms': quantile(times.slice(WARM_UP), 0.95),
        'labels kept': quantile(kept, 0.5),
      }
    })
  })
}

const centresOf = (drawn: LaidOutTree): ReadonlyMap<string, Box> =>
  new Map(
    drawn.labels.map(({ id, box }) => [id, { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 }]),
  )

/** How far the others move, with the head in its place, when one cause is added. */
function movements(tree: CauseTree, layout: Layout, random: () => number) {
  const ids = Array.from(tree.causes.keys())
  const before = centresOf(layout.layOut(sampleInput(tree), layout.defaultOptions))
  const distances: number[] = []
  let flips = 0
  for (let run = 0; run < INSERTIONS; run++) {
    const grown = withChild(tree, anyOf(ids, random), randomLabel(random))
    const after = centresOf(layout.layOut(sampleInput(grown), layout.defaultOptions))
    for (const [id, { x, y }] of before) {
      const moved = after.get(id)
      if (!moved) continue
      distances.push(Math.hypot(moved.x - x, moved.y - y))
      if (Math.sign(moved.y) !== Math.sign(y)) flips++
    }
  }
  return {
    'moved over 2 px': `${round((100 * distances.filter(distance => distance > 2).length) / distances.length)} %`,
    'mean px': round(distances.reduce((sum, distance) => sum + distance, 0) / distances.length),
    'worst px': quantile(distances, 1),
    'across the spine': layout === layouts.fishbone ? flips : '–',
  }
}

/** Of the prototype with sides stored and a slack grid of 40 (layout.md): 120 causes, 144 insertions. */
const PROTOTYPE = {
  tree: '120 causes',
  layout: 'prototype, for comparison',
  'moved over 2 px': '14 %',
  'mean px': 13,
  'worst px': 440,
  'across the spine': 0,
}

function stability() {
  const trees = [
    { tree: realTreeInput().tree, name: 'the real tree' },
    { tree: sampleTree(randomCauses(120, seededRandom(1))), name: '120 causes' },
  ]
  const rows = trees.flatMap(({ tree, name }) =>
    Object.values(layouts).map(layout => ({
      tree: name,
      layout: layout.id,
      ...movements(tree, layout, seededRandom(2)),
    })),
  )
  return [...rows, PROTOTYPE]
}

/** Goals (ms): boxes 1,000 ≤ 20 and 10,000 ≤ 250; contours 1,000 ≤ 60; one edit in 1,000 ≤ 2. */
export default () => [
  {
    title: 'A whole drawing (goals at 1,000: contours 60 ms, boxes 20 ms; at 10,000: boxes 250 ms)',
    rows: drawingTimes(),
  },
  { title: 'One label written, the last drawing remembered (goal at 1,000: 2 ms)', rows: editTimes() },
  { title: `One cause added, ${INSERTIONS} times: how the others move`, rows: stability() },
]
