import type { ListItem } from 'mdast'
import type { Options } from 'mdast-util-to-markdown'
import { invariant, LIMITS } from '../model/index.ts'
import { list, writeMarkdown } from './markdown.ts'

/** One line of a nested list, 1 for the outermost. */
export interface TreeItem {
  readonly item: ListItem
  readonly level: number
}

/** The level on which a cause is written: deeper than the limit, where only merges reach, it stands beside its parent (X8). */
export const levelOf = (depth: number): number => Math.min(depth, LIMITS.depth)

/**
 * A nested list, given flat in reading order. The library writes it flat and the indent is put before its lines: a
 * nested value would cost a recursion and every line once for each level, and merges can nest without end.
 */
export function writeTree(items: readonly TreeItem[], unsafe?: Options['unsafe']): string {
  if (items.length === 0) return ''
  const flat = writeMarkdown([list(items.map(({ item }) => item))], unsafe)
  let at = -1
  const lines = flat.split('\n').map(line => {
    // What goes on from an item is indented; only its first line begins with the marker.
    if (line.startsWith('-')) at += 1
    return line && '  '.repeat((items[at]?.level ?? 1) - 1) + line
  })
  invariant(at === items.length - 1, 'every item has one marker')
  return lines.join('\n')
}
