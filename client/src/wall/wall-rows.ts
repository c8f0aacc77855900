import { measureText } from 'shared/layouts'

/** A row that is shown, and in how many lines; a text that is longer is cut there. */
export interface Shown<Row> {
  readonly row: Row
  readonly lines: number
}

interface WallType {
  readonly size: number
  readonly lineHeight: number
  readonly weight: 400 | 600
}

// As in the tokens and in Wall.module.css, px at 1920×1080.
export const QUESTION_TYPE = { size: 48, lineHeight: 56, weight: 600 } as const satisfies WallType
export const ROW_TYPE = { size: 28, lineHeight: 36, weight: 400 } as const satisfies WallType
export const PROBLEM_TYPE = { ...ROW_TYPE, weight: 600 } as const satisfies WallType
/** A line of what is only counted or noted. */
export const NOTE_LINE = 28

export const linesOf = (text: string, type: WallType, maxWidth: number): number =>
  measureText(text, { ...type, maxWidth }).lines.length

/** Gives rows, which have one line each, as many more of the lines they want as there is room for, the first row first. */
export function shareLines<Row>(
  rows: readonly Row[],
  spare: number,
  wanted: (row: Row) => number,
): ReadonlyMap<Row, number> {
  let left = spare
  return new Map(
    rows.map(row => {
      const more = Math.max(0, Math.min(wanted(row) - 1, Math.floor(left / ROW_TYPE.lineHeight)))
      left -= more * ROW_TYPE.lineHeight
      return [row, 1 + more]
    }),
  )
}
