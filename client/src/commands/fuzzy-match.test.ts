import { expect, test } from 'vitest'
import { fuzzyFilter, fuzzyScore } from './fuzzy-match.ts'

const best = (query: string, texts: readonly string[]) => fuzzyFilter(query, texts, text => [text], 10)

test('[T19] letters of each word must occur in their order, words in any', () => {
  expect(fuzzyScore('rst', 'Restore what was deleted')).not.toBeNull()
  expect(fuzzyScore('deleted restore', 'Restore what was deleted')).not.toBeNull()
  expect(fuzzyScore('tsr', 'rst')).toBeNull()
})

test('[T19] beginnings of words count most, then runs, then shortness', () => {
  expect(best('po', ['Stop here', 'Park open'])[0]).toBe('Park open')
  expect(best('undo', ['Under no order', 'Undo what I did'])[0]).toBe('Undo what I did')
  expect(best('tree', ['Tree of everything', 'Tree'])[0]).toBe('Tree')
})

test('[T19] case and accents do not count', () => {
  expect(best('uberlauf', ['Überlauf der Platte'])).toHaveLength(1)
})

test('[T19] without a query everything comes as it is, up to the limit', () => {
  expect(fuzzyFilter('  ', ['b', 'a', 'c'], text => [text], 2)).toEqual(['b', 'a'])
})

test('[T19] what the label says stands before what only a keyword says', () => {
  const items = [
    { label: 'Move under …', keywords: ['tree'] },
    { label: 'Tree', keywords: [] },
  ]
  const found = fuzzyFilter('tree', items, item => [item.label, ...item.keywords], 5)
  expect(found.map(item => item.label)).toEqual(['Tree', 'Move under …'])
})
