import type { TextBlock } from './layout.ts'
import { type Piece, piecesOf } from './text-pieces.ts'
import { textWidth } from './text-width.ts'
import type { TypeStyle } from './type-styles.ts'

export interface MeasureOptions extends Omit<TypeStyle, 'lineHeight'> {
  /** 1.3 times the size, rounded, when absent. */
  readonly lineHeight?: number
  /** To what a longer word widens the lines, px; `maxWidth` when absent. Longer ones are cut. */
  readonly forWords?: number
  /** Room kept after the last word, on its line: for marks, px. */
  readonly trailing?: number
  /** True for lines as even as their number allows; else each is as full as possible. */
  readonly isBalanced?: boolean
}

interface Line {
  text: string
  width: number
}

const DEFAULT_LINE_HEIGHT = 1.3
/** px: a text exactly as wide as the line must not wrap because of a rounded sum. */
const TOLERANCE = 0.01
/** Halvings of the search for the narrowest balanced block: to about 1 px. */
const BALANCE_STEPS = 7

function fillLines(pieces: readonly Piece[], maxWidth: number, space: number, trailing: number): Line[] {
  const lines: Line[] = []
  let line: Line | undefined
  for (const [index, piece] of pieces.entries()) {
    const gap = line && piece.isSpaced ? space : 0
    const needed = (line?.width ?? 0) + gap + piece.width + (index === pieces.length - 1 ? trailing : 0)
    if (line && needed <= maxWidth + TOLERANCE) {
      line.text += gap > 0 ? ` ${piece.text}` : piece.text
      line.width += gap + piece.width
    } else {
      line = { text: piece.text, width: piece.width }
      lines.push(line)
    }
  }
  if (line) line.width += trailing
  return lines
}

function balancedLines(pieces: readonly Piece[], full: Line[], space: number, trailing: number): Line[] {
  let best = full
  let high = Math.max(...full.map(line => line.width))
  let low = Math.max(
    full.reduce((sum, line) => sum + line.width, 0) / full.length,
    ...pieces.map(piece => piece.width),
  )
  for (let step = 0; step < BALANCE_STEPS && low < high; step++) {
    const middle = (low + high) / 2
    const lines = fillLines(pieces, middle, space, trailing)
    if (lines.length > full.length) low = middle
    else {
      best = lines
      high = middle
    }
  }
  return best
}

/**
 * Wraps a text into lines of at most `maxWidth` px by the width table, so that canvas, picture, tests and every
 * client agree. Runs of blanks become one. Words are whole unless one is longer than any line may be; then it is cut between
 * graphemes. An empty text has one empty line.
 */
export function measureText(text: string, options: MeasureOptions): TextBlock {
  const { size, weight, trailing = 0 } = options
  const lineHeight = options.lineHeight ?? Math.round(size * DEFAULT_LINE_HEIGHT)
  const forWords = options.forWords ?? 0
  const pieces = piecesOf(text, weight, size, Math.max(options.maxWidth, forWords))
  const longest = pieces.reduce((most, { width }) => Math.max(most, width), 0)
  const maxWidth = Math.max(options.maxWidth, Math.min(longest, forWords))
  const space = textWidth(' ', weight) * size
  const full = fillLines(pieces, maxWidth, space, trailing)
  const lines = options.isBalanced && full.length > 1 ? balancedLines(pieces, full, space, trailing) : full
  return {
    lines: lines.length > 0 ? lines.map(line => line.text) : [''],
    width: lines.reduce((widest, line) => Math.max(widest, line.width), trailing),
    height: Math.max(1, lines.length) * lineHeight,
  }
}
