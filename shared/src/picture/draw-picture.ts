import type { Box, Point } from '../layouts/index.ts'
import { type CauseId, oneLine, type Rca, titleOf } from '../model/index.ts'
import { drawActionList } from './draw-action-list.ts'
import { drawChain } from './draw-chain.ts'
import { drawLegend } from './draw-legend.ts'
import { drawTree, type TreeOptions, type TreeShown } from './draw-tree.ts'
import type { DrawnRow } from './drawn-row.ts'
import { element, type PictureElement } from './element.ts'
import { scopeOf } from './picture-scope.ts'
import { type PictureThemeId, pictureThemes } from './theme.ts'

export interface PictureOptions extends TreeOptions {
  readonly theme: PictureThemeId
  /** The cause whose branch is drawn, in the head's place; null for the whole tree. */
  readonly from: CauseId | null
  /** The marks that occur, with words, below the drawing. */
  readonly legend: boolean
  /** The action items as a list below the drawing: of a branch, those that hang in it. */
  readonly actions: boolean
}

/** The whole tree as most people want it. */
export const WHOLE_PICTURE: PictureOptions = {
  theme: 'light',
  layout: 'fishbone',
  headSide: 'right',
  from: null,
  legend: false,
  actions: false,
}

/** As a page shows it that has the action items beside it: with the marks in words. */
export const PAGE_PICTURE: PictureOptions = { ...WHOLE_PICTURE, legend: true }

/** A drawing before it becomes a file: an SVG (`writeSvg`), or what paints its elements. */
export interface Picture {
  readonly title: string
  /** Everything lies in it, with paper around. Its corner need not be at 0. */
  readonly box: Box
  /** In the order in which they lie on each other, the paper first. */
  readonly elements: readonly PictureElement[]
}

/** Paper around the drawing, and between it and what stands above and below, px. */
const MARGIN = 32
const ROW_GAP = 24
/** What stands above and below a small drawing has this much room, px. */
const NARROWEST_ROW = 420

/** A file: everything, in the shape of a slide, on which most pictures are shown. */
const FILE: TreeShown = { collapsed: new Set(), frame: { width: 1920, height: 1080 } }

/**
 * An RCA as its picture. Pure: the same state gives the same picture. It is made of shapes and text alone, and names
 * nothing outside itself.
 */
export function drawPicture(rca: Rca, options: PictureOptions, shown: TreeShown = FILE): Picture {
  const theme = pictureThemes[options.theme]
  const scope = scopeOf(rca, options.from)
  const tree = drawTree(rca, scope, { ...options, ...shown }, theme)
  const { bounds } = tree
  const room = { x: bounds.x, width: Math.max(bounds.width, NARROWEST_ROW) }
  const items = options.actions
    ? Array.from(rca.actionItems.values()).filter(item => scope.holds(item.cause))
    : []
  const marks = { extras: tree.extras, states: new Set(items.map(item => item.state)) }
  let top = bounds.y
  let bottom = bounds.y + bounds.height

  const chain = drawChain(scope.chain, { ...room, bottom: top - ROW_GAP }, theme)
  if (chain.elements.length > 0) top -= ROW_GAP + chain.height
  const below: DrawnRow[] = []
  const addBelow = (draw: (at: Point) => DrawnRow) => {
    const row = draw({ x: room.x, y: bottom + ROW_GAP })
    if (row.elements.length === 0) return
    below.push(row)
    bottom += ROW_GAP + row.height
  }
  if (options.legend) addBelow(at => drawLegend(marks, at, room.width, theme))
  if (options.actions) addBelow(at => drawActionList(items, rca.people, at, room.width, theme))

  const rows = below.flatMap(row => row.elements)
  const width = chain.elements.length + rows.length > 0 ? room.width : bounds.width
  const box = around({ x: bounds.x, y: top, width, height: bottom - top })
  const paper = element('rect', { ...box, fill: theme.paper })
  return {
    title: oneLine(titleOf(rca)),
    box,
    elements: [paper, ...chain.elements, ...tree.elements, ...rows],
  }
}

/** With the paper around it, on whole px. */
function around({ x, y, width, height }: Box): Box {
  const left = Math.floor(x - MARGIN)
  const top = Math.floor(y - MARGIN)
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width + MARGIN) - left,
    height: Math.ceil(y + height + MARGIN) - top,
  }
}
