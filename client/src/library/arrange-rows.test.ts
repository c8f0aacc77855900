import { SAMPLE_PRODUCT } from 'shared/templates'
import { expect, test } from 'vitest'
import { matchingRows, productsOf, rowsByMonth } from './arrange-rows.ts'
import { dayWords, dueWords, isOverdue, isoDate, openWords } from './list-words.ts'
import { rowFor as row } from './testing/row-for.ts'

test('[V4] earlier RCAs stand by the month of their meeting, the latest first', () => {
  const months = rowsByMonth(
    [
      row('a', { date: '2026-10-31' }),
      row('b', { date: '2026-11-02' }),
      row('c', { date: '2026-11-20' }),
      row('d', { createdAt: new Date(2025, 0, 5).getTime() }),
    ],
    'en',
  )
  expect(months.map(month => [month.label, month.rows.map(one => one.title)])).toEqual([
    ['November 2026', ['c', 'b']],
    ['October 2026', ['a']],
    ['January 2025', ['d']],
  ])
})

test('[V4] a search finds every word in title, product, date or people, whatever case and accents', () => {
  const rows = [row('Données perdues', { product: 'Funds', people: ['Ann'] }), row('Disk full')]
  expect(matchingRows(rows, 'donnees FUNDS ann').map(one => one.title)).toEqual(['Données perdues'])
  expect(matchingRows(rows, ' ')).toHaveLength(2)
  expect(matchingRows(rows, 'disk funds')).toHaveLength(0)
})

test('[V4] what is open is said in words, and nothing when nothing is', () => {
  expect(openWords({ openEnds: 4, openActionItems: 2 })).toBe('4 open ends · 2 boxes')
  expect(openWords({ openEnds: 1, openActionItems: 0 })).toBe('1 open end')
  expect(openWords({ openEnds: 0, openActionItems: 1 })).toBe('1 box')
  expect(openWords({ openEnds: 0, openActionItems: 0 })).toBe('')
})

test('[V4] days are said as the reader says them', () => {
  const today = new Date(2026, 10, 23, 22, 30)
  expect(isoDate(today)).toBe('2026-11-23')
  expect(dayWords('2026-11-02', today, 'en-GB')).toBe('2 Nov')
  expect(dayWords('2025-02-16', today, 'en-GB')).toBe('16 Feb 2025')
  expect(dayWords('some day', today, 'en-GB')).toBe('some day')
  expect(dueWords('2026-11-23', today, 'en-GB')).toBe('due today')
  expect(dueWords('2026-11-27', today, 'en-GB')).toBe('due Fri')
  expect(dueWords('2026-12-04', today, 'en-GB')).toBe('due 4 Dec')
  expect(dueWords('2026-11-03', today, 'en-GB')).toBe('was due 3 Nov')
  expect(['2026-11-22', '2026-11-23', ''].map(due => isOverdue(due, today))).toEqual([true, false, false])
})

test('[V8] the product of the sample is offered to no new RCA', () => {
  const rows = [
    row('a', { product: SAMPLE_PRODUCT }),
    row('b', { product: 'Shop' }),
    row('c', { product: 'Shop' }),
  ]
  expect(productsOf(rows)).toEqual(['Shop'])
})
