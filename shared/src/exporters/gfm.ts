import type { ListItem, RootContent } from 'mdast'
import { actionItemStates, childrenOf, HEAD, PARKED, type Rca, titleOf } from '../model/index.ts'
import { actionItemLine } from './action-item-line.ts'
import { causeItemsUnder, nameActionItems } from './cause-items.ts'
import type { ActionItemNames } from './cause-line.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import { factList, momentLine } from './fact-list.ts'
import { heading, listItem, paragraph, words, writeMarkdown } from './markdown.ts'
import { visibleText } from './visible-text.ts'
import { type TreeItem, writeTree } from './write-tree.ts'

/** The page for a wiki that reads GitHub's Markdown, in the order in which the team's own wiki had it. */
export const gfm: Exporter = {
  id: 'gfm',
  label: 'Markdown for GitHub',
  mediaType: 'text/markdown',
  fileExtension: 'md',
  showsPicture: false,
  write: (rca, options) => {
    const names = nameActionItems(rca)
    const moments = Array.from(rca.moments.values(), moment => listItem(momentLine(moment)))
    return [
      writeMarkdown([heading(1, titleOf(rca)), ...factList(rca, options), ...summaryOf(rca)]),
      section('Actions', flat(actionItemsOf(rca, names, options))),
      writeMarkdown(pictureOf(rca, options)),
      section('Causes', causeItemsUnder(rca, HEAD, names, options)),
      section('Also raised', causeItemsUnder(rca, PARKED, names, options)),
      section('What happened when', flat(moments)),
    ]
      .filter(part => part !== '')
      .join('\n')
  },
}

const section = (name: string, items: readonly TreeItem[]): string =>
  items.length > 0 ? `${writeMarkdown([heading(2, name)])}\n${writeTree(items)}` : ''

const flat = (items: readonly ListItem[]): readonly TreeItem[] => items.map(item => ({ item, level: 1 }))

function summaryOf(rca: Rca): readonly RootContent[] {
  const paragraphs = rca.summary.split(/\r\n?|\n/).filter(line => visibleText(line) !== '')
  return paragraphs.map(line => paragraph([words(line)]))
}

const actionItemsOf = (rca: Rca, names: ActionItemNames, options: ExportOptions): readonly ListItem[] =>
  Array.from(rca.actionItems.values(), item =>
    listItem(
      actionItemLine(item, rca, names.get(item.id) ?? null, options),
      actionItemStates[item.state].isTicked,
    ),
  )

function pictureOf(rca: Rca, { pictureName }: ExportOptions): readonly RootContent[] {
  // Nothing hangs on the problem: there is no tree to be seen.
  if (!pictureName || childrenOf(rca, HEAD).length === 0) return []
  return [
    heading(2, 'Picture'),
    paragraph([
      {
        type: 'image',
        url: encodeURIComponent(visibleText(pictureName)),
        alt: `Cause tree: ${visibleText(titleOf(rca))}`,
      },
    ]),
  ]
}
