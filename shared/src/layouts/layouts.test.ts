import { expect, test } from 'vitest'
import type { CauseId, CauseNode } from '../model/index.ts'
import { deepFolds, layouts, overviews } from './index.ts'
import type { LayoutInput, LayoutOptions } from './layout.ts'
import { realTreeInput } from './testing/real-tree.ts'
import { sampleInput, sampleTree } from './testing/sample-tree.ts'
import { typeStyles } from './type-styles.ts'

/** Of a full screen what the bar and the controls leave, px. */
const FRAME = { width: 1872, height: 936 }

const withText = (input: LayoutInput, id: string, text: string): LayoutInput => {
  const causes = new Map(input.tree.causes)
  causes.set(id as CauseId, { ...(causes.get(id as CauseId) as CauseNode), text })
  return { ...input, tree: { ...input.tree, causes } }
}

/** Frames in which the real tree must be reduced. */
const SMALL_FRAMES = [
  { width: 1400, height: 772 },
  { width: 900, height: 900 },
  { width: 1800, height: 400 },
]

test.each(Object.values(layouts))(
  '[L9] no options that the $id could have chosen draw the real tree larger by more than a hundredth',
  layout => {
    const input = realTreeInput()
    for (const frame of SMALL_FRAMES) {
      const reductionOf = (options: LayoutOptions) => {
        const { width, height } = layout.layOut(input, options).bounds
        return Math.max(width / frame.width, height / frame.height)
      }
      const chosen = reductionOf(layout.chooseOptions(input, frame))
      for (const theta of layout.id === 'tree' ? [90] : [60, 65, 70, 75])
        for (const wrap of layout.id === 'tree' ? [140, 160, 180] : [160, 180])
          for (const tipWrap of [90, 110, 130, 150, 180])
            expect(chosen).toBeLessThanOrEqual(
              reductionOf({ ...layout.defaultOptions, theta, wrap, tipWrap }) * 1.0101,
            )
    }
  },
)

test.each(Object.values(layouts))(
  '[L9] the smallest text of the real tree is at least 11 px large where its $id is fitted to a full screen',
  layout => {
    const input = realTreeInput()
    const { bounds } = layout.layOut(input, layout.chooseOptions(input, FRAME))
    const zoom = Math.min(1, FRAME.width / bounds.width, FRAME.height / bounds.height)
    expect(typeStyles.word.size * zoom).toBeGreaterThanOrEqual(11)
  },
)

test('[L9] the bones of the real tree are readable on a phone that is held upright', () => {
  const frame = { width: 342, height: 700 }
  const { tree } = realTreeInput()
  const input = { ...realTreeInput(), collapsed: deepFolds(tree, overviews.phone) }
  const { bounds } = layouts.fishbone.layOut(input, layouts.fishbone.chooseOptions(input, frame))
  const zoom = Math.min(1, frame.width / bounds.width, frame.height / bounds.height)
  expect(typeStyles.bone.size * zoom).toBeGreaterThanOrEqual(11)
})

test.each(Object.values(layouts))('[L9] what fits anyway is drawn as it looks best in the $id', layout => {
  const input = sampleInput(sampleTree([{ text: 'Lost weekend time', children: [{ text: 'Woken up' }] }]))
  expect(layout.chooseOptions(input, FRAME)).toEqual(layout.defaultOptions)
})

test('[L9] beyond 500 visible causes boxes are packed, below 400 contours, between them what was before', () => {
  const packingOf = (count: number, packing: 'contour' | 'box') => {
    const tree = sampleTree(Array.from({ length: count }, (_, index) => ({ text: `Cause ${index}` })))
    const previous = { ...layouts.fishbone.defaultOptions, packing }
    return layouts.fishbone.chooseOptions(sampleInput(tree), FRAME, previous).packing
  }
  expect(packingOf(501, 'contour')).toBe('box')
  expect(packingOf(450, 'box')).toBe('box')
  expect(packingOf(450, 'contour')).toBe('contour')
  expect(packingOf(399, 'box')).toBe('contour')
})

test.each(Object.values(layouts))(
  '[L2] what a change leaves in its place keeps its identity in the $id',
  layout => {
    const input = realTreeInput()
    const layOut = layout.createLayOut()
    const before = layOut(input, layout.defaultOptions)
    const changed = withText(input, 'F12', 'We do not')
    const after = layOut(changed, layout.defaultOptions)
    expect(after).toEqual(layout.layOut(changed, layout.defaultOptions))
    const kept = after.labels.filter(label => before.labels.includes(label))
    expect(kept.length).toBeGreaterThan(after.labels.length / 2)
  },
)

test('[L6] a box that somebody types in has room to go on', () => {
  const input = withText(realTreeInput(), 'A1', 'We')
  const boxOf = (editing: CauseId | null) =>
    layouts.fishbone
      .layOut({ ...input, editing }, layouts.fishbone.defaultOptions)
      .labels.find(label => label.id === 'A1')?.box.width ?? 0
  expect(boxOf('A1' as CauseId)).toBeGreaterThan(boxOf(null) + 20)
})

test('[L5] a collapsed cause keeps its label and tells what it hides', () => {
  const drawn = layouts.fishbone.layOut(
    { ...realTreeInput(), collapsed: new Set(['A1' as CauseId]) },
    layouts.fishbone.defaultOptions,
  )
  expect(drawn.labels.find(label => label.id === 'A1')?.hidden).toBe(4)
  expect(drawn.labels.some(label => label.id === 'A2')).toBe(false)
})

test('[L6] a cause that hangs directly on the head is set as a cause', () => {
  const tree = sampleTree([
    { text: 'The disk was full', kind: 'cause' },
    { text: 'Lost weekend', kind: 'impact' },
  ])
  const { labels } = layouts.fishbone.layOut(sampleInput(tree), layouts.fishbone.defaultOptions)
  expect(labels.map(label => label.style)).toEqual(['head', 'cause', 'bone'])
})
