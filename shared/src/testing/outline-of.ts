import { type ParentId, type Rca, walk } from '../model/index.ts'

/** The shown tree as indented lines, recovered causes marked: what a test compares. */
export const outlineOf = (rca: Rca, from?: ParentId): readonly string[] =>
  Array.from(
    walk(rca, from),
    ({ cause, depth }) => `${'  '.repeat(depth - 1)}${cause.text}${cause.recovered ? ' (recovered)' : ''}`,
  )
