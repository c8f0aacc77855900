import { expect, test } from 'vitest'
import { bestMatches } from './best-matches.ts'

const best = (query: string, texts: readonly string[]) => bestMatches(query, texts, text => [text], 10)

test('[T19] words are found in any order, and letters in theirs where nothing else is', () => {
  const texts = ['Restore what was deleted']
  expect(best('rst', texts)).toEqual(texts)
  expect(best('deleted restore', texts)).toEqual(texts)
  expect(best('tsr', ['rst'])).toEqual([])
  expect(best('rst', [...texts, 'The worst case'])).toEqual(['The worst case'])
})

test('[T19] beginnings stand before beginnings of words, these before the inside, initials last', () => {
  const inOrder = ['Stop here', 'Do not stop', 'Unstoppable', 'Start the other pump']
  expect(best('stop', [...inOrder].reverse())).toEqual(inOrder)
  expect(best('tree', ['Tree of everything', 'Tree'])[0]).toBe('Tree')
})

test('[T19] of equal answers the shorter comes first, else they keep their order', () => {
  expect(best('move under', ['Move under the one before it', 'Move under …'])[0]).toBe('Move under …')
  expect(best('disk', ['Disk b', 'Disk a', 'Disk c'])).toEqual(['Disk b', 'Disk a', 'Disk c'])
})

test('[T19] case and accents do not count', () => {
  for (const query of ['uberlauf', 'überlauf', 'U\u0308berlauf'])
    expect(best(query, ['Überlauf der Platte', 'U\u0308berlauf'])).toHaveLength(2)
})

test('[T19] without a query everything comes as it is, up to the limit', () => {
  expect(bestMatches('  ', ['b', 'a', 'c'], text => [text], 2)).toEqual(['b', 'a'])
})

test('[T19] what a keyword says stands after a label with the word', () => {
  const items = [
    { label: 'Move under …', keywords: ['tree'] },
    { label: 'The tree', keywords: [] },
  ]
  const found = bestMatches('tree', items, item => [item.label, ...item.keywords], 5)
  expect(found.map(item => item.label)).toEqual(['The tree', 'Move under …'])
  expect(bestMatches('te', items.slice(0, 1), item => [item.label, ...item.keywords], 5)).toEqual([])
})
