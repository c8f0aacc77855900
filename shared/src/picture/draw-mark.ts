import { type LabelExtras, MARK_SIZE, type Point, typeStyles } from '../layouts/index.ts'
import { itemMarkOf, markShapes } from './mark-shapes.ts'
import { element, escapeXml } from './svg.ts'
import type { PictureTheme } from './theme.ts'

type Mark = LabelExtras['marks'][number]

/** Between the middle of a line and its baseline, in sizes of Inter. */
export const BASELINE = 0.364

/** "+2", initials: in the type of words. `at` is where it begins, on the middle of its line. */
export function drawMarkText(text: string, at: Point, fill: string): string {
  const { size } = typeStyles.word
  return element('text', { x: at.x, y: at.y + size * BASELINE, 'font-size': size, fill }, escapeXml(text))
}

/** One sign after the text of a cause. `at` is its left edge, on the middle of the line. */
export function drawMark(mark: Mark, at: Point, theme: PictureTheme): string {
  if (mark.kind === 'more') return drawMarkText(`+${mark.count}`, at, theme.ink2)
  const corner = { transform: `translate(${round(at.x)} ${round(at.y - MARK_SIZE / 2)})` }
  if (mark.kind === 'confirmed') return element('g', corner, drawStroke(markShapes.confirmed, theme.ink2))
  const initials = mark.initials
    ? drawMarkText(mark.initials, { x: at.x + MARK_SIZE + INITIALS_GAP, y: at.y }, theme.action)
    : ''
  return element('g', corner, drawSquare(mark.state, theme)) + initials
}

/** Between a mark's square and its owner's initials, px. */
const INITIALS_GAP = 3

const round = (value: number): number => Math.round(value * 100) / 100

function drawSquare(state: Extract<Mark, { kind: 'action-item' }>['state'], theme: PictureTheme): string {
  const mark = itemMarkOf(state)
  const { at, side, rx, stroke } = markShapes.square
  const colour = mark === 'done' ? theme.done : mark === 'struck' ? theme.ink3 : theme.action
  const square = element('rect', {
    x: at,
    y: at,
    width: side,
    height: side,
    rx,
    fill: mark === 'done' ? colour : 'none',
    stroke: colour,
    'stroke-width': stroke,
  })
  const inside = markShapes.inSquare[mark]
  if (inside === '') return square
  return (
    square +
    (mark === 'done' ? drawStroke(inside, theme.paper, markShapes.doneStroke) : drawStroke(inside, colour))
  )
}

const drawStroke = (d: string, stroke: string, width: number = markShapes.square.stroke): string =>
  element('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
