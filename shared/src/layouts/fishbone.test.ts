import { expect, test } from 'vitest'
import { fishbone } from './fishbone.ts'
import { findHits } from './testing/find-hits.ts'
import { realTreeInput } from './testing/real-tree.ts'
import { sampleInput, sampleTree } from './testing/sample-tree.ts'

test('[L1] nothing touches in the fishbone of the real tree, whatever angle, wrap and packing', () => {
  const input = realTreeInput()
  for (const theta of [50, 65, 80])
    for (const wrap of [90, 130, 180])
      for (const tipWrap of [90, 180])
        for (const packing of ['contour', 'box'] as const)
          for (const headSide of ['right', 'left'] as const)
            expect(
              findHits(
                fishbone.layOut(input, { theta, wrap, tipWrap, isStaggered: wrap < 100, packing, headSide }),
              ),
            ).toEqual([])
})

test('[L1] an empty tree is the problem with its spine', () => {
  const { labels, bones, bounds } = fishbone.layOut(sampleInput(sampleTree([])), fishbone.defaultOptions)
  expect(labels.map(label => label.id)).toEqual(['head'])
  expect(bones[0]?.kind).toBe('spine')
  expect(bounds.width).toBeGreaterThan(300)
})
