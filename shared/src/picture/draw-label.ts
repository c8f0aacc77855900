import {
  foldWidth,
  type LabelExtras,
  labelPadding,
  MARK_GAP,
  type PlacedLabel,
  typeStyles,
} from '../layouts/index.ts'
import { drawMark, drawMarkText } from './draw-mark.ts'
import { drawLine } from './draw-text.ts'
import { element, type PictureElement } from './element.ts'
import { HEAD_RADIUS, type PictureTheme } from './theme.ts'

/** One label as the canvas draws it: its lines, the marks after the last word, the word below. `id` names its group. */
export function drawLabel(
  label: PlacedLabel,
  id: string,
  extras: LabelExtras,
  theme: PictureTheme,
): PictureElement {
  const { box, text, word, style, align, hidden } = label
  const padding = labelPadding[style]
  const room = { x: box.x + padding.x, width: box.width - 2 * padding.x }
  const top = box.y + (box.height - text.height - (word?.height ?? 0)) / 2
  const fill = style === 'head' ? theme.paper : extras.isStruck ? theme.ink3 : theme.ink
  const trailing = extras.marksWidth + foldWidth(hidden)
  const type = typeStyles[style]

  const middleOf = (index: number) => top + (index + 0.5) * type.lineHeight
  const lines = text.lines.map((line, index) => {
    const after = index === text.lines.length - 1 ? trailing : 0
    const within = { width: room.width - after, align }
    return drawLine({
      text: line,
      x: room.x,
      middle: middleOf(index),
      type,
      fill,
      isStruck: extras.isStruck,
      within,
    })
  })
  const words = (word?.lines ?? []).map((line, index) => {
    const middle = top + text.height + (index + 0.5) * typeStyles.word.lineHeight
    const within = { width: room.width, align }
    return drawLine({ text: line, x: room.x, middle, type: typeStyles.word, fill: theme.ink2, within })
  })
  const last = { end: lines.at(-1)?.end ?? box.x, middle: middleOf(lines.length - 1) }
  return element('g', { 'data-cause': id }, [
    ...(style === 'head' ? [element('rect', { ...box, rx: HEAD_RADIUS, fill: theme.ink })] : []),
    ...lines.flatMap(line => line.elements),
    ...drawMarks(extras, hidden, last, theme),
    ...words.flatMap(line => line.elements),
  ])
}

function drawMarks(
  { marks }: LabelExtras,
  hidden: number,
  { end, middle }: { readonly end: number; readonly middle: number },
  theme: PictureTheme,
): readonly PictureElement[] {
  let x = end
  const drawn = marks.flatMap(mark => {
    const elements = drawMark(mark, { x: x + MARK_GAP, y: middle }, theme)
    x += MARK_GAP + mark.width
    return elements
  })
  return hidden > 0
    ? [...drawn, drawMarkText(`+${hidden}`, { x: x + MARK_GAP, y: middle }, theme.ink2)]
    : drawn
}
