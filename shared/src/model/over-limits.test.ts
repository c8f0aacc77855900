import { expect, test } from 'vitest'
import { actionItem, cause, rca, readDraft } from '../testing/index.ts'
import type { CauseDraft } from './draft.ts'
import { LIMITS } from './limits.ts'
import { overLimits } from './over-limits.ts'

const chain = (depth: number): CauseDraft => (depth === 1 ? cause('Why') : cause('Why', chain(depth - 1)))

test('[M11] a page within the limits has nothing too much', () => {
  const full = {
    ...rca('x'.repeat(LIMITS.title), chain(LIMITS.depth), cause('x'.repeat(LIMITS.label))),
    actionItems: Array.from({ length: LIMITS.actionItems }, () => actionItem('Do')),
  }
  expect(overLimits(readDraft(full))).toEqual([])
  expect(overLimits(readDraft({ causes: [] }))).toEqual([])
})

test('[M11] a page that merges have made too large says what is too much', () => {
  const wide = {
    ...rca('x'.repeat(LIMITS.title + 1), chain(LIMITS.depth + 1), cause('x'.repeat(LIMITS.label + 1))),
    parked: [chain(LIMITS.depth + 2)],
    actionItems: Array.from({ length: LIMITS.actionItems + 1 }, () => actionItem('Do')),
  }
  expect(overLimits(readDraft(wide))).toEqual([
    '66 causes deep (at most 64)',
    '1001 action items (at most 1000)',
    '2001 characters in one text (at most 2000)',
    '501 characters in the problem or title (at most 500)',
  ])
})
