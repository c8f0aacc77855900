import type { List, ListItem } from 'mdast'
import { type CauseNode, LIMITS } from '../model/index.ts'
import { list } from './markdown.ts'

/** Causes in reading order, a parent before its children, as `walk` gives them. */
export type Steps = Iterable<{ readonly cause: CauseNode; readonly depth: number }>

/**
 * Causes as nested list items. What lies deeper than the limit, which only merges can make, stands beside its parent
 * (X8): no recursion over a hostile depth, and every text is there.
 */
export function causeItems(steps: Steps, itemOf: (cause: CauseNode) => ListItem): readonly ListItem[] {
  const top: ListItem[] = []
  const open: ListItem[] = []
  for (const { cause, depth } of steps) {
    const item = itemOf(cause)
    open.length = Math.min(depth, LIMITS.depth) - 1
    const parent = open.at(-1)
    if (parent) nestedList(parent).children.push(item)
    else top.push(item)
    open.push(item)
  }
  return top
}

/** The list under an item; made when the first one comes. */
export function nestedList(item: ListItem): List {
  const last = item.children.at(-1)
  if (last?.type === 'list') return last
  const nested = list([])
  item.children.push(nested)
  return nested
}
