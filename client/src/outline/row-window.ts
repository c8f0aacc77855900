/** Rows above and below what is seen that are there already when one scrolls, px. */
const MARGIN = 600
/** A list this short is drawn whole: it is cheap, and the browser's own search and print find everything. */
export const DRAWN_WHOLE = 300

export type RowRun<Row> =
  | { readonly is: 'row'; readonly row: Row }
  /** Rows that are not drawn, as one empty space. */
  | { readonly is: 'gap'; readonly key: string; readonly height: number }

export interface RowWindow {
  /** What is seen of the list, px from its top. */
  readonly top: number
  readonly bottom: number
}

/**
 * The rows to draw: those in sight and near it, and those that must stay (the one with the caret), between gaps as high
 * as what they leave out. Drawn rows keep their place in one list, so that none is made anew by scrolling or by rows
 * that come and go above it.
 */
export function rowRuns<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { top, bottom }: RowWindow,
  heightOf: (id: string) => number,
  mustStay: (id: string) => boolean,
): readonly RowRun<Row>[] {
  if (rows.length <= DRAWN_WHOLE) return rows.map(row => ({ is: 'row', row }))
  const runs: RowRun<Row>[] = []
  let y = 0
  let skipped = 0
  const closeGap = (key: string) => {
    if (skipped > 0) runs.push({ is: 'gap', key, height: skipped })
    skipped = 0
  }
  for (const row of rows) {
    const height = heightOf(row.id)
    const isNear = y + height > top - MARGIN && y < bottom + MARGIN
    if (isNear || mustStay(row.id)) {
      closeGap(`before ${row.id}`)
      runs.push({ is: 'row', row })
    } else skipped += height
    y += height
  }
  closeGap('end')
  return runs
}

/** Where a row begins, px from the top of the list. */
export function offsetOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  heightOf: (id: string) => number,
): number {
  let y = 0
  for (const row of rows) {
    if (row.id === id) return y
    y += heightOf(row.id)
  }
  return y
}
