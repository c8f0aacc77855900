import type { RcaRow } from './rcas-api.ts'

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`

/** "4 open ends · 2 boxes"; empty when nothing is open. */
export const openWords = (row: Pick<RcaRow, 'openEnds' | 'openActionItems'>): string =>
  [counted(row.openEnds, 'open end', 'open ends'), counted(row.openActionItems, 'box', 'boxes')]
    .filter(Boolean)
    .join(' · ')

/** A day as a person says it, in this year without the year; the text itself when it is no date. */
export function dayWords(date: string, today: Date, locale?: string): string {
  const day = localDay(date)
  if (!day) return date
  const isThisYear = day.getFullYear() === today.getFullYear()
  return day.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  })
}

/** "due Fri", "due 4 Dec", "was due 3 Nov". */
export function dueWords(due: string, today: Date, locale?: string): string {
  const day = localDay(due)
  if (!day) return ''
  const days = Math.round((day.getTime() - startOfDay(today).getTime()) / 86_400_000)
  if (days < 0) return `was due ${dayWords(due, today, locale)}`
  if (days === 0) return 'due today'
  if (days < 7) return `due ${day.toLocaleDateString(locale, { weekday: 'short' })}`
  return `due ${dayWords(due, today, locale)}`
}

/** Whether a due date has passed where the reader sits. */
export const isOverdue = (due: string, today: Date): boolean => due !== '' && due < isoDate(today)

const startOfDay = (date: Date): Date => new Date(date.getFullYear(), date.getMonth(), date.getDate())

/** Midnight of an ISO date where the reader sits: `new Date('2026-11-23')` would be midnight in Greenwich. */
export function localDay(date: string): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  return year && month && day ? new Date(Number(year), Number(month) - 1, Number(day)) : null
}

/** The ISO date of today where the reader sits. */
export function isoDate(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
