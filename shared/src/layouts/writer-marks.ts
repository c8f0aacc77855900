import { markTextWidth, widthOfMarks } from './extras.ts'
import type { LabelExtras, Mark, Writer } from './layout.ts'
import { textWidth } from './text-width.ts'

/** Type of the initials, and the room to each side of them in their disc, px. */
const INITIALS = { size: 11, weight: 600, padding: 4 } as const
/** A disc without initials, px. */
const EMPTY_WIDTH = 8
/** People drawn one by one; the rest is a number. */
const DRAWN_WRITERS = 2

const writerMark = (writer: Writer): Mark => ({
  kind: 'writer',
  ...writer,
  width: writer.initials
    ? textWidth(writer.initials, INITIALS.weight) * INITIALS.size + 2 * INITIALS.padding
    : EMPTY_WIDTH,
})

/** What is drawn with a label while these people type in it or below it: their initials are marks as all others. */
export function withWriters(extras: LabelExtras, writers: readonly Writer[]): LabelExtras {
  if (writers.length === 0) return extras
  const drawn = writers.slice(0, DRAWN_WRITERS).map(writerMark)
  const rest = writers.length - drawn.length
  const more: readonly Mark[] =
    rest > 0 ? [{ kind: 'more', count: rest, width: markTextWidth(`+${rest}`) }] : []
  const added = [...drawn, ...more]
  return {
    ...extras,
    marks: [...extras.marks, ...added],
    marksWidth: extras.marksWidth + widthOfMarks(added),
  }
}
