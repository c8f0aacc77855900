import type { LabelExtras, PlacedBone } from '../layouts/index.ts'
import { DASHES, OPEN_END, STOP_BAR, shapesOfBone, tipOfBone } from './bone-shapes.ts'
import { element } from './svg.ts'
import type { PictureTheme } from './theme.ts'

/** A bone as the canvas draws it: filled and tapered, or dashed when it is ruled out. */
export const drawBone = (bone: PlacedBone, { isStruck }: LabelExtras, theme: PictureTheme): string =>
  shapesOfBone(bone, isStruck)
    .map(({ d, dashedWidth }) =>
      dashedWidth === null
        ? element('path', { d, fill: theme.bone })
        : element('path', {
            d,
            fill: 'none',
            stroke: theme.bone,
            'stroke-width': dashedWidth,
            'stroke-dasharray': DASHES,
          }),
    )
    .join('')

/** The ring of an open end, or the bar where a chain stops; nothing where neither is. */
export function drawTip(bone: PlacedBone, { tip: kind }: LabelExtras, theme: PictureTheme): string {
  const tip = tipOfBone(bone, kind)
  if (!tip) return ''
  const { at, turn } = tip
  if (tip.kind === 'open-end')
    return element('circle', {
      cx: at.x,
      cy: at.y,
      r: OPEN_END.radius,
      fill: theme.paper,
      stroke: theme.lineStrong,
      'stroke-width': OPEN_END.stroke,
    })
  const across = { x: Math.cos((turn * Math.PI) / 180), y: Math.sin((turn * Math.PI) / 180) }
  const end = (side: number) =>
    [at.x + across.x * STOP_BAR.half * side, at.y + across.y * STOP_BAR.half * side]
      .map(value => Math.round(value * 100) / 100)
      .join(' ')
  return element('path', {
    d: `M${end(-1)}L${end(1)}`,
    stroke: theme.stop,
    'stroke-width': STOP_BAR.stroke,
    'stroke-linecap': 'round',
  })
}
