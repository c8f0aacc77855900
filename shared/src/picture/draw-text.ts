import { type Box, type TextBlock, type TypeStyle, textWidth } from '../layouts/index.ts'
import { element, type PictureElement } from './element.ts'

/** Between the middle of a line and its baseline, in sizes of Inter. */
export const BASELINE = 0.364

/**
 * What Inter surely has: the width of such a line is exact, and where another font stands in for Inter the line is
 * fitted to it, so that nothing in the picture touches.
 */
const IS_EXACT = /^[\x20-\x7e\u00a1-\u024f\u2013-\u201d\u2026]+$/

const anchors = { left: 'start', middle: 'middle', right: 'end' } as const
/** The share of what is left of a line that stands before its text. */
const shares = { left: 0, middle: 0.5, right: 1 } as const

export interface LineToDraw {
  readonly text: string
  /** The left edge of the room that the line has, and the middle of its height. */
  readonly x: number
  readonly middle: number
  readonly type: Pick<TypeStyle, 'size' | 'weight'>
  readonly fill: string
  readonly isStruck?: boolean
  /** In a room of this width; at its left edge when absent. */
  readonly within?: { readonly width: number; readonly align: keyof typeof shares }
}

export interface DrawnLine {
  /** None for an empty line. */
  readonly elements: readonly PictureElement[]
  /** Where its text ends. */
  readonly end: number
}

/** One line of text, as wide as the table of widths says. */
export function drawLine({ text, x, middle, type, fill, isStruck = false, within }: LineToDraw): DrawnLine {
  const width = textWidth(text, type.weight) * type.size
  const align = within?.align ?? 'left'
  const start = x + (within ? (within.width - width) * shares[align] : 0)
  if (text === '') return { elements: [], end: start + width }
  const isExact = IS_EXACT.test(text)
  const drawn = element(
    'text',
    {
      x: start + width * shares[align],
      y: middle + type.size * BASELINE,
      'font-size': type.size,
      'font-weight': type.weight,
      'text-anchor': anchors[align],
      'text-decoration': isStruck ? 'line-through' : null,
      textLength: isExact ? width : null,
      lengthAdjust: isExact ? 'spacingAndGlyphs' : null,
      fill,
    },
    text,
  )
  return { elements: [drawn], end: start + width }
}

/** A wrapped text from its top left corner on. */
export const drawBlock = (
  block: TextBlock,
  at: Pick<Box, 'x' | 'y'>,
  type: Pick<TypeStyle, 'size' | 'weight' | 'lineHeight'>,
  fill: string,
): readonly PictureElement[] =>
  block.lines.flatMap((text, index) => {
    const middle = at.y + (index + 0.5) * type.lineHeight
    return drawLine({ text, x: at.x, middle, type, fill }).elements
  })
