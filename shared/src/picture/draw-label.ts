import {
  type LabelExtras,
  labelPadding,
  MARK_GAP,
  type PlacedLabel,
  textWidth,
  typeStyles,
} from '../layouts/index.ts'
import { BASELINE, drawMark, drawMarkText } from './draw-mark.ts'
import { element, escapeXml } from './svg.ts'
import { HEAD_RADIUS, type PictureTheme } from './theme.ts'

/**
 * What Inter surely has: the width of such a line is exact, and where another font stands in for Inter the line is
 * fitted to it, so that nothing in the picture touches.
 */
const IS_EXACT = /^[\x20-\x7e\u00a1-\u024f\u2013-\u201d\u2026]+$/

const anchors = { left: 'start', middle: 'middle', right: 'end' } as const
/** The share of what is left of a line that stands before its text. */
const shares = { left: 0, middle: 0.5, right: 1 } as const

interface LineToDraw {
  readonly text: string
  /** Of the whole line, with what follows its text. */
  readonly top: number
  readonly type: { readonly size: number; readonly lineHeight: number; readonly weight: 400 | 600 }
  readonly fill: string
  readonly isStruck: boolean
  /** Room after the text: for marks. */
  readonly after: number
}

/** One label as the canvas draws it: its lines, the marks after the last word, the word below. */
export function drawLabel(label: PlacedLabel, extras: LabelExtras, theme: PictureTheme): string {
  const { box, text, word, style, align, hidden } = label
  const padding = labelPadding[style]
  const room = box.width - 2 * padding.x
  const top = box.y + (box.height - text.height - (word?.height ?? 0)) / 2
  const fill = style === 'head' ? theme.paper : extras.isStruck ? theme.ink3 : theme.ink
  const trailing = extras.marksWidth + (hidden > 0 ? MARK_GAP + wordWidth(`+${hidden}`) : 0)

  const draw = ({ text: line, top: at, type, after, isStruck, fill: colour }: LineToDraw) => {
    const width = textWidth(line, type.weight) * type.size
    const start = box.x + padding.x + (room - width - after) * shares[align]
    const middle = at + type.lineHeight / 2
    const isExact = IS_EXACT.test(line)
    const svg =
      line === ''
        ? ''
        : element(
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
              fill: colour,
            },
            escapeXml(line),
          )
    return { svg, end: start + width, middle }
  }

  const type = typeStyles[style]
  const lines = text.lines.map((line, index) =>
    draw({
      text: line,
      top: top + index * type.lineHeight,
      type,
      fill,
      isStruck: extras.isStruck,
      after: index === text.lines.length - 1 ? trailing : 0,
    }),
  )
  const last = lines.at(-1) ?? { end: box.x, middle: box.y }
  const words = (word?.lines ?? []).map((line, index) =>
    draw({
      text: line,
      top: top + text.height + index * typeStyles.word.lineHeight,
      type: typeStyles.word,
      fill: theme.ink2,
      isStruck: false,
      after: 0,
    }),
  )
  return element('g', { 'data-cause': label.id }, [
    style === 'head' ? element('rect', { ...box, rx: HEAD_RADIUS, fill: theme.ink }) : '',
    ...lines.map(line => line.svg),
    ...drawMarks(extras, hidden, last, theme),
    ...words.map(line => line.svg),
  ])
}

const wordWidth = (text: string): number => textWidth(text, typeStyles.word.weight) * typeStyles.word.size

function drawMarks(
  { marks }: LabelExtras,
  hidden: number,
  { end, middle }: { readonly end: number; readonly middle: number },
  theme: PictureTheme,
): readonly string[] {
  let x = end
  const drawn = marks.map(mark => {
    const svg = drawMark(mark, { x: x + MARK_GAP, y: middle }, theme)
    x += MARK_GAP + mark.width
    return svg
  })
  return hidden > 0
    ? [...drawn, drawMarkText(`+${hidden}`, { x: x + MARK_GAP, y: middle }, theme.ink2)]
    : drawn
}
