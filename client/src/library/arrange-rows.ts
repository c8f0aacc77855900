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

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Those in whose title, product, date or people every word occurs; case and accents do not matter. */
export function matchingRows(rows: readonly RcaRow[], search: string): readonly RcaRow[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(row => {
    const text = fold([row.title, row.product, row.date, ...row.people].join('\n'))
    return words.every(word => text.includes(word))
  })
}

/** Products used so far, the latest first. */
export const productsOf = (rows: readonly RcaRow[]): readonly string[] =>
  Array.from(new Set(rows.map(row => row.product).filter(Boolean)))
