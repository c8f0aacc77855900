import { type Rca, type RcaSummary, summaryOf } from 'shared/model'

/** Raised when summaries hold something new: rows of another version are rebuilt. */
const SUMMARY_VERSION = 1

export const encodeSummary = (rca: Rca): string =>
  JSON.stringify({ version: SUMMARY_VERSION, ...summaryOf(rca) })

/** What stands in the list for a summary that cannot be read, until it is rebuilt. */
export const UNREAD_SUMMARY: RcaSummary = {
  title: 'Untitled',
  product: '',
  date: '',
  status: 'draft',
  causes: 0,
  leaves: 0,
  openEnds: 0,
  openActionItems: 0,
  people: [],
}

/** The summary of a row, or null when another version of ours wrote it. */
export function decodeSummary(json: string): RcaSummary | null {
  try {
    const { version, ...summary } = JSON.parse(json) as RcaSummary & { version: unknown }
    return version === SUMMARY_VERSION ? summary : null
  } catch {
    return null
  }
}
