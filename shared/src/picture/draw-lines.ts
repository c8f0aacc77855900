import type { LabelExtras, PlacedBone, Point } from '../layouts/index.ts'
import { DASHES, OPEN_END, STOP_BAR, shapesOfBone, tipOfBone } from './bone-shapes.ts'
import { element, type PictureElement } from './element.ts'
import type { PictureTheme } from './theme.ts'

/** A bone as the canvas draws it: filled and tapered, or dashed when it is ruled out. */
export const drawBone = (
  bone: PlacedBone,
  { isStruck }: LabelExtras,
  theme: PictureTheme,
): readonly PictureElement[] =>
  shapesOfBone(bone, isStruck).map(({ d, dashedWidth }) =>
    dashedWidth === null ? element('path', { d, fill: theme.bone }) : drawDashes(d, dashedWidth, theme),
  )

/** The line of what is ruled out. */
export const drawDashes = (d: string, width: number, theme: PictureTheme): PictureElement =>
  element('path', {
    d,
    fill: 'none',
    stroke: theme.bone,
    'stroke-width': width,
    'stroke-dasharray': DASHES,
  })

/** The ring of an open end, or the bar where a chain stops; nothing where neither is. */
export function drawTip(
  bone: PlacedBone,
  { tip: kind }: LabelExtras,
  theme: PictureTheme,
): readonly PictureElement[] {
  const tip = tipOfBone(bone, kind)
  if (!tip) return []
  return [tip.kind === 'open-end' ? drawOpenEnd(tip.at, theme) : drawStop(tip.at, tip.turn, theme)]
}

export const drawOpenEnd = (at: Point, theme: PictureTheme): PictureElement =>
  element('circle', {
    cx: at.x,
    cy: at.y,
    r: OPEN_END.radius,
    fill: theme.paper,
    stroke: theme.lineStrong,
    'stroke-width': OPEN_END.stroke,
  })

/** `turn` in degrees: the direction of the bar. */
export function drawStop(at: Point, turn: number, theme: PictureTheme): PictureElement {
  const along = { x: Math.cos((turn * Math.PI) / 180), y: Math.sin((turn * Math.PI) / 180) }
  const end = (side: number) =>
    [at.x + along.x * STOP_BAR.half * side, at.y + along.y * STOP_BAR.half * side]
      .map(value => Math.round(value * 100) / 100)
      .join(' ')
  return element('path', {
    d: `M${end(-1)}L${end(1)}`,
    stroke: theme.stop,
    'stroke-width': STOP_BAR.stroke,
    'stroke-linecap': 'round',
  })
}
