import type { RcaStatus, RcaSummary } from 'shared/model'

/** What a list shall show; what is absent does not narrow it. */
export interface RcaFilter {
  /** Words that must all occur in title, product, date or the names of the people. */
  readonly q?: string | undefined
  readonly product?: string | undefined
  readonly status?: RcaStatus | undefined
  /** Only those with open ends or open action items. */
  readonly open?: boolean | undefined
  readonly limit?: number | undefined
}

type Row = RcaSummary & { readonly updatedAt: number }

/** Case and accents do not matter to somebody who searches. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function holdsAll(row: Row, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = fold([row.title, row.product, row.date, ...row.people].join('\n'))
  return words.every(word => text.includes(word))
}

/** The rows that a filter lets through, the latest changed first. */
export function filterRcas<Found extends Row>(rows: readonly Found[], filter: RcaFilter): readonly Found[] {
  const words = fold(filter.q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const product = filter.product === undefined ? null : fold(filter.product)
  return rows
    .filter(
      row =>
        (product === null || fold(row.product) === product) &&
        (filter.status === undefined || row.status === filter.status) &&
        (!filter.open || row.openEnds > 0 || row.openActionItems > 0) &&
        holdsAll(row, words),
    )
    .sort((one, other) => other.updatedAt - one.updatedAt)
    .slice(0, filter.limit)
}
