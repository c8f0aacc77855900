import type { ListItem, RootContent } from 'mdast'
import {
  actionItemStates,
  actionItemsByCause,
  HEAD,
  PARKED,
  type ParentId,
  type Rca,
  titleOf,
  walk,
} from '../model/index.ts'
import { actionItemLine } from './action-item-line.ts'
import { type ActionItemNames, causeLine } from './cause-line.ts'
import { causeItems } from './cause-list.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import { factList, momentLine } from './fact-list.ts'
import { heading, list, listItem, paragraph, words, writeMarkdown } from './markdown.ts'
import { visibleText } from './visible-text.ts'

/** The page for a wiki that reads GitHub's Markdown, in the order in which the team's own wiki had it. */
export const gfm: Exporter = {
  id: 'gfm',
  label: 'Markdown for GitHub',
  mediaType: 'text/markdown',
  fileExtension: 'md',
  write: (rca, options) => {
    const names = nameActionItems(rca)
    return writeMarkdown([
      heading(1, titleOf(rca)),
      ...factList(rca, options),
      ...summaryOf(rca),
      ...section('Actions', actionItemsOf(rca, names, options)),
      ...pictureOf(rca, options),
      ...section('Causes', causesUnder(rca, HEAD, names, options)),
      ...section('Also raised', causesUnder(rca, PARKED, names, options)),
      ...section(
        'What happened when',
        Array.from(rca.moments.values(), momentLine).map(line => listItem(line)),
      ),
    ])
  },
}

const section = (name: string, items: readonly ListItem[]): readonly RootContent[] =>
  items.length > 0 ? [heading(2, name), list(items)] : []

/** A1, A2 … for those that hang on a live cause, which says so by that name. */
function nameActionItems(rca: Rca): ActionItemNames {
  const hanging = Array.from(rca.actionItems.values()).filter(
    item => item.cause && rca.causes.has(item.cause),
  )
  return new Map(hanging.map((item, index) => [item.id, `A${index + 1}`]))
}

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
  if (!pictureName) return []
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

/** The tree under a parent as nested lists. */
function causesUnder(
  rca: Rca,
  from: ParentId,
  names: ActionItemNames,
  options: ExportOptions,
): readonly ListItem[] {
  const hanging = actionItemsByCause(rca.actionItems.values())
  return causeItems(walk(rca, from), cause => {
    const marks = (hanging.get(cause.id) ?? []).flatMap(item => names.get(item.id) ?? [])
    return listItem(causeLine(cause, rca, marks, options))
  })
}
