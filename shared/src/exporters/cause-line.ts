import type { PhrasingContent } from 'mdast'
import {
  type ActionItemId,
  type CauseNode,
  dispositions,
  type Rca,
  type Reference,
  verifications,
} from '../model/index.ts'
import type { ExportOptions } from './exporter.ts'
import { emphasis, glue, joined, linkOrWords, words } from './markdown.ts'
import { visibleText } from './visible-text.ts'

/** Stands where a cause has no text yet, so that what lies under it keeps its place. */
export const NO_TEXT = '(no text yet)'

/** What the page calls each action item: A1, A2 … in the order of its list. */
export type ActionItemNames = ReadonlyMap<ActionItemId, string>

/**
 * One cause as one list item: earlier wordings struck, the label, then in italics what the room found about it; each
 * piece of evidence on a line of its own.
 */
export function causeLine(
  cause: CauseNode,
  rca: Rca,
  actionItems: readonly string[],
  options: ExportOptions,
): readonly PhrasingContent[] {
  const struck = cause.wordings
    .filter(wording => visibleText(wording.text) !== '')
    .flatMap((wording): PhrasingContent[] => [{ type: 'delete', children: [words(wording.text)] }, glue(' ')])
  const found = findingsOf(cause, actionItems, options)
  return [
    ...struck,
    words(visibleText(cause.text) || NO_TEXT),
    ...(found.length > 0 ? [glue(' – '), emphasis(joined(found, '; '))] : []),
    ...cause.evidence.flatMap(id => evidenceLine(rca, id)),
  ]
}

/** What the room found, in words: verification, why the chain stops, references, action items, tags. */
function findingsOf(
  cause: CauseNode,
  actionItems: readonly string[],
  options: ExportOptions,
): readonly (readonly PhrasingContent[])[] {
  const parts: (readonly PhrasingContent[])[] = []
  const { wording } = verifications[cause.verification]
  if (wording) parts.push([glue(wording)])
  const stop = stopOf(cause, options)
  if (stop.length > 0) parts.push(stop)
  if (actionItems.length > 0) parts.push([glue(`see ${actionItems.join(', ')}`)])
  const tags = cause.tags.map(visibleText).filter(Boolean)
  if (tags.length > 0) parts.push([glue(`tagged ${tags.join(', ')}`)])
  return parts
}

/** "covered by another RCA (16 Feb 2012): action 2". */
function stopOf(cause: CauseNode, options: ExportOptions): readonly PhrasingContent[] {
  const stop = cause.disposition ? dispositions[cause.disposition].wording : ''
  const reference = cause.reference ? referenceLine(cause.reference, options) : []
  const note = visibleText(cause.dispositionNote)
  const line: PhrasingContent[] = []
  if (stop) line.push(glue(stop))
  if (reference.length > 0)
    line.push(...(stop ? [glue(' ('), ...reference, glue(')')] : [glue('see '), ...reference]))
  if (note) line.push(glue(line.length > 0 ? `: ${note}` : note))
  return line
}

/** As a link where the page of this RCA has an address that shows where the other one lies, else by its name. */
export function referenceLine(reference: Reference, options: ExportOptions): readonly PhrasingContent[] {
  const title = visibleText(reference.title)
  const url = reference.rca && options.pageUrl ? pageOf(reference.rca, options) : ''
  if (url) return linkOrWords(title || 'another RCA', url)
  return title ? [glue(title)] : []
}

/** The page of another RCA on the same Fishbone; empty when it cannot be told from the page of this one. */
const pageOf = (other: string, { id, pageUrl }: ExportOptions): string =>
  pageUrl?.endsWith(`/${id}`) ? pageUrl.slice(0, -id.length) + other : ''

function evidenceLine(rca: Rca, id: CauseNode['evidence'][number]): readonly PhrasingContent[] {
  const evidence = rca.evidence.get(id)
  if (!evidence || visibleText(evidence.text + evidence.url) === '') return []
  return [
    { type: 'break' },
    emphasis([glue('Evidence:')]),
    glue(' '),
    ...(visibleText(evidence.url) ? linkOrWords(evidence.text, evidence.url) : [words(evidence.text)]),
  ]
}
