import { SAMPLE_PRODUCT } from 'shared/templates'
import { foldText } from '../ui/fold-text.ts'
import { localDay } from './list-words.ts'
import type { RcaRow } from './rcas-api.ts'

/** The RCAs of one month. */
export interface MonthOfRows {
  /** "November 2026" */
  readonly label: string
  readonly rows: readonly RcaRow[]
}

/** Somebody is in it now. */
export const liveRows = (rows: readonly RcaRow[]): readonly RcaRow[] =>
  rows.filter(row => row.live.length > 0)

const timeOf = (row: RcaRow): number => localDay(row.date)?.getTime() ?? row.createdAt

/** RCAs by the month of their meeting, the latest first; without a date by when they were made. */
export function rowsByMonth(rows: readonly RcaRow[], locale?: string): readonly MonthOfRows[] {
  const months = new Map<string, RcaRow[]>()
  for (const row of [...rows].sort((a, b) => timeOf(b) - timeOf(a) || b.updatedAt - a.updatedAt)) {
    const label = new Date(timeOf(row)).toLocaleDateString(locale, { month: 'long', year: 'numeric' })
    const month = months.get(label)
    if (month) month.push(row)
    else months.set(label, [row])
  }
  return Array.from(months, ([label, rowsOfMonth]) => ({ label, rows: rowsOfMonth }))
}

/** Says of texts whether every word of a search occurs in one of them; case and accents do not matter. */
export function matcherOf(search: string): (texts: readonly string[]) => boolean {
  const words = foldText(search).split(/\s+/).filter(Boolean)
  return texts => {
    const text = foldText(texts.join('\n'))
    return words.every(word => text.includes(word))
  }
}

/** What a search looks at in an RCA. */
export const wordsOf = (row: RcaRow): readonly string[] => [row.title, row.product, row.date, ...row.people]

/** Those in whose title, product, date or people every word occurs. */
export function matchingRows(rows: readonly RcaRow[], search: string): readonly RcaRow[] {
  const isMatch = matcherOf(search)
  return rows.filter(row => isMatch(wordsOf(row)))
}

/** Products used so far, the latest first; the sample's is none. */
export const productsOf = (rows: readonly RcaRow[]): readonly string[] =>
  Array.from(
    new Set(rows.map(row => row.product).filter(product => product !== '' && product !== SAMPLE_PRODUCT)),
  )
