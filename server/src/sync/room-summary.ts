import { type Rca, type RcaSummary, summaryOf } from 'shared/model'

/** Raised when summaries hold something new: rows of another version are rebuilt. */
const SUMMARY_VERSION = 1

export const encodeSummary = (rca: Rca): string =>
  JSON.stringify({ version: SUMMARY_VERSION, ...summaryOf(rca) })

/** The summary of a row, or null when another version wrote it. */
export function decodeSummary(json: string): RcaSummary | null {
  try {
    const { version, ...summary } = JSON.parse(json) as RcaSummary & { version: unknown }
    return version === SUMMARY_VERSION ? summary : null
  } catch {
    return null
  }
}
