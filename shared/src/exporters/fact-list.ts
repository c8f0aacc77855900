import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import {
  detectors,
  leavesOf,
  type Moment,
  openLeavesOf,
  type Person,
  type Rca,
  type SaidTime,
  titleOf,
} from '../model/index.ts'
import type { ExportOptions } from './exporter.ts'
import { glue, joined, linkOrWords, list, listItem, strong, words } from './markdown.ts'
import { visibleText } from './visible-text.ts'

/** The facts of the incident and of its RCA as one list; what nobody knows or said is left out. */
export function factList(rca: Rca, options: ExportOptions): readonly RootContent[] {
  const { facts } = rca
  const problem = visibleText(rca.problem)
  const items = [
    fact('Problem', problem === visibleText(titleOf(rca)) ? [] : said(problem)),
    fact('Product', said(facts.product)),
    fact('Incident', said(spanOf(facts.incidentStart, facts.incidentEnd))),
    fact('Noticed by', facts.detectedBy === 'unknown' ? [] : said(detectors[facts.detectedBy].label)),
    fact('RCA held', said(facts.date)),
    fact('People', joined(Array.from(rca.people.values(), personLine).filter(hasWords), ', ')),
    fact('Open ends', said(openEndsOf(rca))),
    fact('Links', joined(rca.links.map(link => linkOrWords(link.label, link.url)).filter(hasWords), ', ')),
    fact('Live document', options.pageUrl ? linkOrWords('open in Fishbone', options.pageUrl) : []),
  ].flat()
  return items.length > 0 ? [list(items)] : []
}

/** A time as it was said, "2012-02-18 03:10"; empty when unknown. */
export const timeInWords = (time: SaidTime): string => time.at.replace('T', ' ')

/** What happened when: one list item for each moment. */
export const momentLine = (moment: Moment): readonly PhrasingContent[] => [
  strong(timeInWords(moment.time) || 'time unknown'),
  glue(' '),
  words(moment.text),
]

const said = (text: string): readonly PhrasingContent[] => (visibleText(text) ? [words(text)] : [])

const hasWords = (line: readonly PhrasingContent[]): boolean =>
  line.some(part => part.type !== 'text' || part.value !== '')

const fact = (name: string, value: readonly PhrasingContent[]): readonly ListItem[] =>
  value.length > 0 ? [listItem([strong(`${name}:`), glue(' '), ...value])] : []

function spanOf(start: SaidTime, end: SaidTime): string {
  const [from, to] = [timeInWords(start), timeInWords(end)]
  if (!from && !to) return ''
  return `${from || 'start unknown'} – ${to || 'end unknown'}`
}

function openEndsOf(rca: Rca): string {
  const open = openLeavesOf(rca).length
  return open > 0 ? `${open} of ${leavesOf(rca).length}` : ''
}

function personLine(person: Person): readonly PhrasingContent[] {
  const name = visibleText(person.name)
  if (!name) return []
  const roles = [
    person.isFacilitator && 'facilitator',
    person.isScribe && 'scribe',
    person.isAffected && 'affected',
    person.isAbsent && 'absent',
  ].filter(role => role !== false)
  return [glue(roles.length > 0 ? `${name} (${roles.join(', ')})` : name)]
}
