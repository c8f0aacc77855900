import { expect, test } from 'vitest'
import { readDraft } from '../testing/open-test-rca.ts'
import {
  ancestorsOf,
  childrenOf,
  depthOf,
  isParked,
  isWithin,
  leavesOf,
  openLeavesOf,
  subtreeOf,
  walk,
} from './cause-tree.ts'
import { type Disposition, dispositions } from './disposition.ts'
import type { CauseDraft } from './draft.ts'
import { type CauseId, HEAD, PARKED, type ParentId } from './ids.ts'

const id = (name: string) => name as CauseId
const cause = (name: string, more: Partial<CauseDraft> = {}, ...children: CauseDraft[]): CauseDraft => ({
  id: id(name),
  text: name,
  ...more,
  children,
})

const rca = readDraft({
  causes: [
    cause('a', {}, cause('b', {}, cause('c'), cause('d', { verification: 'ruled-out' })), cause('e')),
    cause('f', { actionItems: [{ text: 'act' }] }),
    cause('g', { verification: 'confirmed' }),
  ],
  parked: [cause('p', {}, cause('q'))],
})
const names = (causes: readonly { readonly id: CauseId }[]) => causes.map(each => each.id).join('')

test('[M7] what hangs under the parked lines, however deep, is parked', () => {
  const parked: ParentId[] = [PARKED, id('p'), id('q')]
  expect(parked.filter(each => isParked(rca, each))).toEqual(parked)
  const others: ParentId[] = [HEAD, id('a'), id('c'), id('gone')]
  expect(others.filter(each => isParked(rca, each))).toEqual([])
})

test('[M7] causes are walked in reading order, with their depths', () => {
  expect(Array.from(walk(rca), step => `${step.cause.id}${step.depth}`).join(' ')).toBe(
    'a1 b2 c3 d3 e2 f1 g1',
  )
  expect(Array.from(walk(rca, PARKED), step => `${step.cause.id}${step.depth}`).join(' ')).toBe('p1 q2')
  expect(names(subtreeOf(rca, id('b')))).toBe('bcd')
  expect(subtreeOf(rca, id('nobody'))).toEqual([])
})

test('[M7] a chain of any depth is walked without recursion', () => {
  const causes = new Map()
  const children = new Map()
  for (let at = 0; at < 50_000; at++) {
    causes.set(`c${at}`, { id: `c${at}`, parent: at === 0 ? HEAD : `c${at - 1}` })
    children.set(at === 0 ? HEAD : `c${at - 1}`, [`c${at}`])
  }
  expect(Array.from(walk({ causes, children }))).toHaveLength(50_000)
})

test('[M2] ancestors run from the nearest up to and without the head', () => {
  expect(names(ancestorsOf(rca, id('d')))).toBe('ba')
  expect(depthOf(rca, id('d'))).toBe(3)
  expect(names(ancestorsOf(rca, id('q')))).toBe('p')
  expect(isWithin(rca, id('d'), id('a'))).toBe(true)
  expect(isWithin(rca, id('a'), id('d'))).toBe(false)
  expect(isWithin(rca, id('a'), id('a'))).toBe(true)
  expect(isWithin(rca, HEAD, id('a'))).toBe(false)
})

test('[M6] leaves are causes under the head without children; parked lines are none', () => {
  expect(names(leavesOf(rca))).toBe('cdefg')
  expect(childrenOf(rca, PARKED)).toEqual(['p'])
})

test('[M6] a leaf is closed by an action item, a disposition, or being ruled out; not by being confirmed', () => {
  expect(names(openLeavesOf(rca))).toBe('ceg')
  for (const disposition of Object.keys(dispositions) as Disposition[])
    expect(openLeavesOf(readDraft({ causes: [cause('x', { disposition })] }))).toEqual([])
})
