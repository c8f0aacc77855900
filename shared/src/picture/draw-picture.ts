import {
  extrasOf,
  type LabelExtras,
  type LayoutId,
  layouts,
  NO_EXTRAS,
  type PlacedBone,
} from '../layouts/index.ts'
import { type CauseId, HEAD, oneLine, type Rca, titleOf } from '../model/index.ts'
import { drawLabel } from './draw-label.ts'
import { drawBone, drawTip } from './draw-lines.ts'
import { element, escapeXml } from './svg.ts'
import { PICTURE_FONTS, type PictureThemeId, pictureThemes } from './theme.ts'

export interface PictureOptions {
  readonly theme: PictureThemeId
  readonly layout: LayoutId
}

/** A page of a slide show: what most pictures are shown on. */
const FRAME = { width: 1920, height: 1080 }
/** Paper around the drawing, px. */
const MARGIN = 32

/**
 * The whole tree as an SVG file. Pure: the same state gives the same bytes. It is made of shapes and text alone,
 * names nothing outside itself, and what people wrote stays text.
 */
export function drawPicture(rca: Rca, options: PictureOptions): string {
  const layout = layouts[options.layout]
  const theme = pictureThemes[options.theme]
  const readExtras = extrasOf(rca)
  const input = {
    tree: rca,
    // An empty box would say nothing: the title stands for a problem that nobody has written down.
    problem: oneLine(rca.problem).trim() === '' ? titleOf(rca) : rca.problem,
    collapsed: new Set<CauseId>(),
    extrasOf: readExtras,
    editing: null,
  }
  const { labels, bones, bounds } = layout.layOut(input, layout.chooseOptions(input, FRAME))
  const extras = (id: PlacedBone['id']): LabelExtras => (id === HEAD ? NO_EXTRAS : readExtras(id))
  const left = Math.floor(bounds.x - MARGIN)
  const top = Math.floor(bounds.y - MARGIN)
  const width = Math.ceil(bounds.x + bounds.width + MARGIN) - left
  const height = Math.ceil(bounds.y + bounds.height + MARGIN) - top
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${left} ${top} ${width} ${height}`,
      width,
      height,
      role: 'img',
      'font-family': PICTURE_FONTS,
      // As the table of text widths measures.
      style: 'font-kerning:none;font-feature-settings:"calt" 0,"liga" 0;text-rendering:geometricPrecision',
    },
    [
      element('title', {}, escapeXml(oneLine(titleOf(rca)))),
      element('rect', { x: left, y: top, width, height, fill: theme.paper }),
      ...bones.map(bone => drawBone(bone, extras(bone.id), theme)),
      ...bones.map(bone => drawTip(bone, extras(bone.id), theme)),
      ...labels.map(label => drawLabel(label, extras(label.id), theme)),
    ],
  )
}
