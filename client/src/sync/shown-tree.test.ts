import { childrenOf } from 'shared/model'
import { expect, test } from 'vitest'
import { causeTree, id, person } from '../canvas/testing/drawn-tree.ts'
import { shownTree } from './shown-tree.ts'

const bob = { me: person('bob'), mine: new Set<never>() }

test('[V9] a wordless cause of another person takes no space and is a dot on its parent', () => {
  const tree = causeTree({ a: { b: {}, c: {} } }, { b: { text: '' } })
  const shown = shownTree(tree, bob)
  expect(childrenOf(shown.tree, id('a'))).toEqual(['c'])
  expect(shown.wordless.get(id('a'))).toEqual(['b'])
})

test('[V9] my own empty cause, and one that I edit, is shown', () => {
  const tree = causeTree({ a: { b: {} } }, { b: { text: ' ' } })
  expect(shownTree(tree, { ...bob, me: person('alice') }).tree).toBe(tree)
  expect(shownTree(tree, { ...bob, mine: new Set([id('b')]) }).tree).toBe(tree)
})

test('[V9] a wordless cause with causes below it is shown', () => {
  const tree = causeTree({ a: { b: {} } }, { a: { text: '' } })
  expect(shownTree(tree, bob).tree).toBe(tree)
})
