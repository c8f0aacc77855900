import type { ActionItemId, NextActionItem } from 'shared/model'
import { SAMPLE_PRODUCT } from 'shared/templates'
import { expect, test } from 'vitest'
import { openBoxesOf } from './open-boxes.ts'
import { rowFor } from './testing/row-for.ts'

const box = (text: string, due: string | null = null, owners: readonly string[] = []): NextActionItem => ({
  id: text as ActionItemId,
  text,
  due,
  owners,
  cause: null,
})

const textsOf = (...given: Parameters<typeof openBoxesOf>) =>
  openBoxesOf(...given).named.map(({ text }) => text)

test('[V8] boxes of all RCAs stand by their due date, whichever RCA was changed last', () => {
  const rows = [
    rowFor('new', { updatedAt: 9, nextActionItems: [box('c', '2026-12-03'), box('e'), box('f')] }),
    rowFor('old', { updatedAt: 1, nextActionItems: [box('a', '2026-11-01'), box('d', '2026-12-04')] }),
    rowFor('older', { nextActionItems: [box('b', '2026-12-02')] }),
  ]
  expect(textsOf(rows)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  expect(openBoxesOf(rows).named[0]).toMatchObject({ rca: 'old', rcaTitle: 'old' })
})

test('[V8] boxes that a summary does not name are counted', () => {
  const rows = [
    rowFor('some', { openActionItems: 3, nextActionItems: [box('a')] }),
    rowFor('all', { openActionItems: 1, nextActionItems: [box('b')] }),
  ]
  expect(openBoxesOf(rows).further).toEqual([{ rca: 'some', rcaTitle: 'some', count: 2 }])
})

test("[V8] the boxes of the sample are nobody's to do", () => {
  const sample = { openActionItems: 9, nextActionItems: [box('a')] }
  expect(openBoxesOf([rowFor('sample', { ...sample, product: SAMPLE_PRODUCT })])).toEqual({
    named: [],
    further: [],
  })
  expect(textsOf([rowFor('made our own', { ...sample, product: 'Shop' })])).toEqual(['a'])
})

test('[V8] a search finds boxes by their own words and by those of their RCA', () => {
  const rows = [
    rowFor('Disk full', {
      openActionItems: 7,
      nextActionItems: [box('Add an alert', null, ['Zoë']), box('Buy')],
    }),
    rowFor('Alert storm', { nextActionItems: [box('Sleep')] }),
  ]
  expect(textsOf(rows, 'alert')).toEqual(['Add an alert', 'Sleep'])
  expect(textsOf(rows, 'zoe disk')).toEqual(['Add an alert'])
  expect(textsOf(rows, 'disk')).toEqual(['Add an alert', 'Buy'])
  expect(openBoxesOf(rows, 'disk').further).toHaveLength(1)
  expect(openBoxesOf(rows, 'zoe').further).toHaveLength(0)
})
