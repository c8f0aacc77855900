import type { RcaSummary } from 'shared/model'
import { expect, test } from 'vitest'
import { filterRcas } from './filter-rcas.ts'

const row = (part: Partial<RcaSummary> & { updatedAt?: number }) => ({
  title: 'Data loss',
  product: 'Funds',
  date: '2012-03-06',
  status: 'draft' as const,
  causes: 3,
  leaves: 2,
  openEnds: 0,
  openActionItems: 0,
  nextActionItems: [],
  people: ['Jeffrey', 'Zoë'],
  updatedAt: 0,
  ...part,
})

test('[A9] the latest changed comes first, and a limit cuts the end', () => {
  const rows = [row({ updatedAt: 1 }), row({ updatedAt: 3 }), row({ updatedAt: 2 })]
  expect(filterRcas(rows, {}).map(found => found.updatedAt)).toEqual([3, 2, 1])
  expect(filterRcas(rows, { limit: 1 })).toHaveLength(1)
})

test.each([
  ['LOSS', 1],
  ['zoe 2012-03', 1],
  ['loss funds jeff', 1],
  ['loss elsewhere', 0],
  ['  ', 1],
  ['.*', 0],
])('[A9] the words "%s" find %i', (q, count) => {
  expect(filterRcas([row({})], { q })).toHaveLength(count)
})

test('[A9] product, status and open ends narrow the list', () => {
  const rows = [
    row({}),
    row({ product: 'Ideas', status: 'closed', openEnds: 2 }),
    row({ openActionItems: 1 }),
  ]
  expect(filterRcas(rows, { product: 'ideas' })).toHaveLength(1)
  expect(filterRcas(rows, { status: 'closed' })).toHaveLength(1)
  expect(filterRcas(rows, { open: true })).toHaveLength(2)
  expect(filterRcas(rows, { open: false })).toHaveLength(3)
})
