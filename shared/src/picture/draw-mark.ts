import { type LabelExtras, MARK_SIZE, type Point, typeStyles } from '../layouts/index.ts'
import type { ActionItemState } from '../model/index.ts'
import { BASELINE } from './draw-text.ts'
import { element, type PictureElement } from './element.ts'
import { itemMarkOf, markShapes } from './mark-shapes.ts'
import type { PictureTheme } from './theme.ts'

type Mark = LabelExtras['marks'][number]

/** Between a mark's square and its owner's initials, px. */
const INITIALS_GAP = 3

/** "+2", initials: in the type of words. `at` is where it begins, on the middle of its line. */
export function drawMarkText(text: string, at: Point, fill: string): PictureElement {
  const { size } = typeStyles.word
  return element('text', { x: at.x, y: at.y + size * BASELINE, 'font-size': size, fill }, text)
}

/** One sign after the text of a cause. `at` is its left edge, on the middle of the line. */
export function drawMark(mark: Mark, at: Point, theme: PictureTheme): readonly PictureElement[] {
  // A picture is of what was said, not of a moment.
  if (mark.kind === 'writer') return []
  if (mark.kind === 'more') return [drawMarkText(`+${mark.count}`, at, theme.ink2)]
  if (mark.kind === 'confirmed') return [drawConfirmed(at, theme)]
  const square = drawItemSquare(mark.state, at, theme)
  if (!mark.initials) return [square]
  const after = { x: at.x + MARK_SIZE + INITIALS_GAP, y: at.y }
  return [square, drawMarkText(mark.initials, after, theme.action)]
}

/** The tick of what is confirmed, placed as `drawMark` places it. */
export const drawConfirmed = (at: Point, theme: PictureTheme): PictureElement =>
  inMarkSquare(at, [drawStroke(markShapes.confirmed, theme.ink2)])

/** The square of an action item, placed as `drawMark` places it: its states are told apart by shape. */
export function drawItemSquare(state: ActionItemState, from: Point, theme: PictureTheme): PictureElement {
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
  if (inside === '') return inMarkSquare(from, [square])
  const sign =
    mark === 'done' ? drawStroke(inside, theme.paper, markShapes.doneStroke) : drawStroke(inside, colour)
  return inMarkSquare(from, [square, sign])
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Shapes of the square of a mark, at its place: `at` is its left edge, on the middle of the line. */
const inMarkSquare = (at: Point, shapes: readonly PictureElement[]): PictureElement =>
  element('g', { transform: `translate(${round(at.x)} ${round(at.y - MARK_SIZE / 2)})` }, shapes)

const drawStroke = (d: string, stroke: string, width: number = markShapes.square.stroke): PictureElement =>
  element('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
