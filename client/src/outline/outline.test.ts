import { createRcaUpdate, readRca } from 'shared/doc'
import { importText } from 'shared/importers'
import { type CauseId, HEAD, type PersonId, type Rca, unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { edgeScroll } from './edge-scroll.ts'
import { outlineRows, parkedRows, WHOLE } from './outline-rows.ts'
import { outlineStep } from './outline-step.ts'
import { rowDrop } from './row-drop.ts'
import { rowRange } from './row-range.ts'
import { DRAWN_WHOLE, offsetOf, rowRuns } from './row-window.ts'

let made = 0
const newId = () => `id-${(made++).toString().padStart(16, '0')}`

function rcaOf(outline: string, parked: readonly string[] = []): Rca {
  const draft = {
    ...unwrap(importText(outline, { newId, today: '2012-02-20' })),
    parked: parked.map(text => ({ text })),
  }
  const doc = new Y.Doc()
  const context = { by: 'ann' as PersonId, now: () => 1, random: () => 0.5, newId, clientId: 7 }
  Y.applyUpdate(doc, createRcaUpdate(draft, context))
  return readRca(doc)
}

const rca = rcaOf('# P\n- a\n  - a1\n    - a11\n  - a2\n- b\n', ['said', 'also'])
const id = (text: string) => [...rca.causes.values()].find(cause => cause.text === text)?.id as CauseId
const shown = (rows: ReturnType<typeof outlineRows>) =>
  rows.map(row => `${row.level} ${row.cause?.text ?? 'P'}`)
const indents = (rows: ReturnType<typeof outlineRows>) => rows.map(row => row.indent)
const whole = (collapsed: readonly string[] = []) =>
  outlineRows(rca, { ...WHOLE, collapsed: new Set(collapsed.map(id)) })

test('[T20] rows come in reading order with level, place and size of their set', () => {
  expect(shown(whole())).toEqual(['1 P', '2 a', '3 a1', '4 a11', '3 a2', '2 b'])
  expect(whole()[4]).toMatchObject({ position: 2, siblings: 2, isExpandable: false })
})

test('[T20] a collapsed row hides what is below and says how much', () => {
  expect(shown(whole(['a']))).toEqual(['1 P', '2 a', '2 b'])
  expect(whole(['a'])[1]).toMatchObject({ isExpandable: true, isExpanded: false, hidden: 3 })
})

test('[T21] gone into a cause, it is the top, open, and what lies too deep is closed', () => {
  const rows = outlineRows(rca, { collapsed: new Set([id('a')]), root: id('a'), maxIndent: 1 })
  expect(shown(rows)).toEqual(['2 a', '3 a1', '3 a2'])
  expect(indents(rows)).toEqual([0, 1, 1])
  expect(rows[1]).toMatchObject({ isExpanded: false, hidden: 1 })
})

test('[T20] a root that is gone is the problem', () => {
  expect(outlineRows(rca, { ...WHOLE, collapsed: new Set(), root: 'gone' as CauseId })[0]?.id).toBe(HEAD)
})

test('[T20] parked lines are a list of their own', () => {
  expect(shown(parkedRows(rca, new Set()))).toEqual(['1 said', '1 also'])
  expect(parkedRows(rca, new Set())[1]).toMatchObject({ depth: 1, indent: 0, position: 2, siblings: 2 })
})

test('[T11] arrows walk rows, open and close as in any tree', () => {
  const rows = whole(['a1'])
  const step = (from: string, direction: 'up' | 'down' | 'left' | 'right') =>
    outlineStep(rca, rows, id(from), direction)
  expect(step('a', 'down')).toEqual({ does: 'go', to: id('a1') })
  expect(step('a', 'up')).toEqual({ does: 'go', to: HEAD })
  expect(step('a1', 'right')).toEqual({ does: 'toggle', id: id('a1') })
  expect(step('a', 'right')).toEqual({ does: 'go', to: id('a1') })
  expect(step('a', 'left')).toEqual({ does: 'toggle', id: id('a') })
  expect(step('a2', 'left')).toEqual({ does: 'go', to: id('a') })
  expect(step('b', 'down')).toEqual({ does: 'stay' })
})

test('[T20] of a long list only what is near is drawn, and the height stays', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({ id: `r${index}` }))
  const height = () => 32
  const runs = rowRuns(rows, { top: 64_000, bottom: 64_900 }, height, row => row === 'r7')
  const drawn = runs.flatMap(run => (run.is === 'row' ? [run.row.id] : []))
  expect(drawn.length).toBeLessThan(80)
  expect(drawn).toContain('r7')
  expect(drawn).toContain('r2010')
  const total = runs.reduce((sum, run) => sum + (run.is === 'row' ? 32 : run.height), 0)
  expect(total).toBe(5000 * 32)
  expect(offsetOf(rows, 'r100', height)).toBe(3200)
})

test('[T20] a short list is drawn whole', () => {
  const rows = Array.from({ length: DRAWN_WHOLE }, (_, index) => ({ id: `r${index}` }))
  expect(
    rowRuns(
      rows,
      { top: 0, bottom: 10 },
      () => 32,
      () => false,
    ).every(run => run.is === 'row'),
  ).toBe(true)
})

test('[T24] a drop beside a row is a place among its siblings, on it the last place below', () => {
  const rows = whole()
  const row = (text: string) => rows.find(other => other.cause?.text === text) ?? rows[0]
  const at = (text: string, part: number, dragged: readonly string[]) => {
    const found = row(text)
    return found ? rowDrop(rca, found, part, dragged.map(id)) : null
  }
  expect(at('a2', 0.1, ['b'])).toMatchObject({ parent: id('a'), after: id('a1'), shown: 'before' })
  expect(at('a2', 0.9, ['b'])).toMatchObject({ parent: id('a'), after: id('a2'), shown: 'after' })
  expect(at('a1', 0.5, ['b'])).toMatchObject({ parent: id('a1'), after: id('a11'), shown: 'into' })
  expect(at('a', 0.9, ['b'])).toMatchObject({ parent: id('a'), after: null, shown: 'after' })
  expect(at('P', 0.1, ['a1'])).toMatchObject({ parent: HEAD, after: id('b'), shown: 'into' })
  expect(at('a2', 0.1, ['a1'])).toMatchObject({ parent: id('a'), after: null })
})

test('[T24] nothing can be dropped under itself', () => {
  const rows = whole()
  for (const row of rows.slice(1, 4)) expect(rowDrop(rca, row, 0.5, [id('a')])).toBeNull()
})

test('[T25] a range holds every shown row from one to the other, the last one named last', () => {
  const rows = whole(['a1'])
  expect(rowRange(rows, id('a'), id('a2'))).toEqual(['a', 'a1', 'a2'].map(id))
  expect(rowRange(rows, id('b'), id('a2'))).toEqual(['b', 'a2'].map(id))
  expect(rowRange(rows, HEAD, HEAD)).toEqual([HEAD])
})

test('[T25] a range from a row that is not shown is the row it goes to', () => {
  expect(rowRange(whole(['a']), id('a11'), id('b'))).toEqual([id('b')])
})

test('[T24] a drag scrolls the list at its edges, faster towards them, and nowhere else', () => {
  const list = { top: 100, bottom: 700 }
  expect(edgeScroll(400, list)).toBe(0)
  expect(edgeScroll(130, list)).toBeLessThan(0)
  expect(edgeScroll(101, list)).toBeLessThan(edgeScroll(130, list))
  expect(edgeScroll(690, list)).toBeGreaterThan(0)
  expect(edgeScroll(900, list)).toBe(14)
})
