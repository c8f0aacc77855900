import { type Rca, type RcaSummary, summaryOf } from 'shared/model'

/** Raised when summaries hold something new: rows of another version are rebuilt. */
const SUMMARY_VERSION = 2

export const encodeSummary = (rca: Rca): string =>
  JSON.stringify({ version: SUMMARY_VERSION, ...summaryOf(rca) })

/** What stands in the list for a summary that cannot be read, until it is rebuilt. */
const UNREAD_SUMMARY: RcaSummary = {
  title: 'Untitled',
  product: '',
  date: '',
  status: 'draft',
  causes: 0,
  leaves: 0,
  openEnds: 0,
  openActionItems: 0,
  nextActionItems: [],
  people: [],
}

interface StoredSummary {
  readonly summary: RcaSummary
  /** False when another version of ours wrote it: what it does not hold yet reads as nothing until it is rebuilt. */
  readonly isCurrent: boolean
}

/** The summary of a row, as far as it can be read. */
export function decodeSummary(json: string): StoredSummary {
  try {
    const { version, ...summary } = JSON.parse(json) as Partial<RcaSummary> & { version: unknown }
    return { summary: { ...UNREAD_SUMMARY, ...summary }, isCurrent: version === SUMMARY_VERSION }
  } catch {
    return { summary: UNREAD_SUMMARY, isCurrent: false }
  }
}
