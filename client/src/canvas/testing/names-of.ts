import { layouts, NO_EXTRAS } from 'shared/layouts'
import { type FarName, farNames } from '../far-names.ts'
import { causeTree } from './drawn-tree.ts'

/** The names of a drawing with these first bones, two causes below each. */
export function namesOf(
  texts: readonly string[],
  problem: string,
  view: 'fishbone' | 'tree',
): readonly FarName[] {
  const tree = causeTree(
    Object.fromEntries(texts.map(text => [text, { [`below ${text}`]: { [`deep below ${text}`]: {} } }])),
    Object.fromEntries(texts.map((text, at) => [text, { side: at % 2 === 0 ? 'above' : 'below' }])),
  )
  const input = { tree, problem, collapsed: new Set<never>(), extrasOf: () => NO_EXTRAS, editing: null }
  const laidOut = layouts[view].layOut(input, layouts[view].defaultOptions)
  return farNames({ laidOut, tree, problem })
}
