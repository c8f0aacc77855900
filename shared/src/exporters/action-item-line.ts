import type { PhrasingContent } from 'mdast'
import { type ActionItem, actionItemStates, type Rca } from '../model/index.ts'
import { NO_TEXT, referenceLine } from './cause-line.ts'
import type { ExportOptions } from './exporter.ts'
import { emphasis, glue, joined, linkOrWords, words } from './markdown.ts'
import { visibleText } from './visible-text.ts'

/** "Schedule the review – *JTF, Ann; due 2012-02-27; A1*": the text, then who, when, and what became of it. */
export function actionItemLine(
  item: ActionItem,
  rca: Rca,
  name: string | null,
  options: ExportOptions,
): readonly PhrasingContent[] {
  const facts = [
    ownersOf(item, rca),
    datesOf(item),
    stateOf(item),
    originOf(item, options),
    visibleText(item.ticketUrl) ? linkOrWords('ticket', item.ticketUrl) : [],
    name ? [glue(name)] : [],
  ].filter(part => part.length > 0)
  return [
    words(visibleText(item.text) || NO_TEXT),
    ...(facts.length > 0 ? [glue(' – '), emphasis(joined(facts, '; '))] : []),
  ]
}

function ownersOf(item: ActionItem, rca: Rca): readonly PhrasingContent[] {
  const names = item.owners.map(owner => visibleText(rca.people.get(owner)?.name ?? '')).filter(Boolean)
  return names.length > 0 ? [glue(names.join(', '))] : []
}

function datesOf(item: ActionItem): readonly PhrasingContent[] {
  if (item.doneAt) return [glue(`done ${visibleText(item.doneAt)}`)]
  return item.due && actionItemStates[item.state].isOpen ? [glue(`due ${visibleText(item.due)}`)] : []
}

function stateOf(item: ActionItem): readonly PhrasingContent[] {
  const { wording } = actionItemStates[item.state]
  const reason = visibleText(item.stateReason)
  const parts = [wording, reason].filter(Boolean)
  return parts.length > 0 ? [glue(parts.join(': '))] : []
}

function originOf(item: ActionItem, options: ExportOptions): readonly PhrasingContent[] {
  const from = referenceLine(
    { rca: item.origin, cause: null, actionItem: null, title: item.originTitle },
    options,
  )
  return from.length > 0 ? [glue('carried over from '), ...from] : []
}
