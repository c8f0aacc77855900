import { linesOf, NOTE_LINE, ROW_TYPE, type Shown, shareLines } from './wall-rows.ts'
import type { Answer } from './wall-view.ts'

/** The answers of which those before and after the shown ones are only counted. */
export interface FoldedAnswers {
  readonly before: number
  readonly rows: readonly Shown<Answer>[]
  readonly after: number
}

// As in Answers.module.css, px at 1920×1080: below each answer and beside its words.
const GAP = 16
const ASIDE = 44
const MOST_LINES = 3
/** Answers beyond which nobody reads on, also where the page scrolls. */
const MANY = 60

/** Whether there is a line below the words of an answer: what lies under it, why it stops, how many actions. */
export const hasNote = ({ below, stop, actionItems }: Answer): boolean =>
  below > 0 || stop !== null || actionItems > 0

/** The answers that fit, the last ones or those round the one that is being written; it gets its lines first. */
export function fitAnswers(answers: readonly Answer[], width: number, height: number): FoldedAnswers {
  let count = Math.min(MANY, answers.length)
  while (count > 1 && answersHeight(cutAnswers(answers, count)) > height) count -= 1
  const folded = cutAnswers(answers, count)
  const writtenFirst = [...folded.rows].sort((a, b) => Number(b.row.isWritten) - Number(a.row.isWritten))
  const lines = shareLines(writtenFirst, height - answersHeight(folded), ({ row }) =>
    Math.min(MOST_LINES, linesOf(row.text, ROW_TYPE, width - ASIDE)),
  )
  return { ...folded, rows: folded.rows.map(shown => ({ ...shown, lines: lines.get(shown) ?? 1 })) }
}

/** So many answers in a row, each in one line: the last ones, or such that the one being written is among them. */
function cutAnswers(answers: readonly Answer[], count: number): FoldedAnswers {
  const writtenAt = answers.findIndex(answer => answer.isWritten)
  const end = writtenAt < 0 ? answers.length : Math.max(count, writtenAt + Math.ceil(count / 2))
  const start = Math.max(0, Math.min(end, answers.length) - count)
  const rows = answers.slice(start, start + count).map(row => ({ row, lines: 1 }))
  return { before: start, rows, after: answers.length - start - rows.length }
}

export function answersHeight({ before, rows, after }: FoldedAnswers): number {
  const counts = Number(before > 0) + Number(after > 0)
  return rows.reduce(
    (sum, { row, lines }) => sum + lines * ROW_TYPE.lineHeight + (hasNote(row) ? NOTE_LINE : 0) + GAP,
    counts * (NOTE_LINE + GAP),
  )
}
