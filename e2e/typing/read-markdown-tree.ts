import type { List, ListItem, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

export interface MarkdownTree {
  readonly title: string
  /** In the order of the page, the first bones at level 1. */
  readonly causes: readonly { readonly level: number; readonly text: string }[]
  /** The lines with a box to tick. */
  readonly actionItems: readonly string[]
}

/** What a wiki would show: the first heading, the lines with boxes, and the nested list under "Causes". */
export function readMarkdownTree(markdown: string): MarkdownTree {
  const root: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const causes: { level: number; text: string }[] = []
  const actionItems: string[] = []
  let section = ''
  let title = ''
  for (const node of root.children) {
    if (node.type === 'heading') {
      section = wordsOf(node)
      if (node.depth === 1) title = section
    }
    if (node.type !== 'list') continue
    if (section === 'Causes') collect(node, 1, causes)
    for (const item of node.children) if (typeof item.checked === 'boolean') actionItems.push(lineOf(item))
  }
  return { title, causes, actionItems }
}

function collect(list: List, level: number, into: { level: number; text: string }[]): void {
  for (const item of list.children) {
    into.push({ level, text: lineOf(item) })
    for (const child of item.children) if (child.type === 'list') collect(child, level + 1, into)
  }
}

const lineOf = (item: ListItem): string =>
  item.children
    .filter(child => child.type !== 'list')
    .map(wordsOf)
    .join(' ')

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}
