import { HEAD } from 'shared/model'
import { category, cause, rca, readDraft } from 'shared/testing'
import { expect, test } from 'vitest'
import { branchFocusOf, foldPath, pathTo } from './branch-focus.ts'

const tree = readDraft(
  rca(
    'Data loss',
    category('Process', cause('Untested', cause('No time'))),
    category('People', cause('Tired')),
  ),
)
const idOf = (text: string) => {
  const found = [...tree.causes.values()].find(one => one.text === text)
  if (!found) throw new Error(`no cause says "${text}"`)
  return found.id
}

test('[T47] a branch in focus is its cause with all below it, and clear with the way to the problem', () => {
  const focus = branchFocusOf(tree, idOf('Untested'))
  const which = (is: 'has' | 'isClear') =>
    [...tree.causes.values()].filter(({ id }) => focus?.[is](id)).map(({ text }) => text)
  expect(which('has')).toEqual(['Untested', 'No time'])
  expect(which('isClear').sort()).toEqual(['No time', 'Process', 'Untested'])
  expect([focus?.has(HEAD), focus?.isClear(HEAD)]).toEqual([false, true])
  expect(branchFocusOf(tree, null)).toBeNull()
  expect(branchFocusOf({ causes: new Map(), children: new Map() }, idOf('Untested'))).toBeNull()
})

test('[T48] the path leads from the first bone to the cause in focus', () => {
  expect(pathTo(tree, idOf('No time')).map(({ text }) => text)).toEqual(['Process', 'Untested', 'No time'])
})

test('[T48] a long path is folded in the middle, never for a single step', () => {
  expect(foldPath([1, 2, 3, 4])).toEqual({ first: [], folded: [], last: [1, 2, 3, 4] })
  expect(foldPath([1, 2, 3, 4, 5])).toEqual({ first: [1], folded: [2, 3], last: [4, 5] })
  expect(foldPath([])).toEqual({ first: [], folded: [], last: [] })
})
