import {
  type Box,
  type LaidOutTree,
  measureText,
  type PlacedLabel,
  type Point,
  textWidth,
} from 'shared/layouts'
import { type CauseTree, childrenOf, HEAD, type ParentId } from 'shared/model'
import { centreOf } from './box-geometry.ts'

/** The type of a name on the screen, px. */
const NAME = { size: 12, lineHeight: 16, weight: 600, maxWidth: 144 } as const
/** Around its text, px. */
const PADDING = { x: 6, y: 2 } as const
const LINES = 2

/** A name to be read from far out: what it says, and the label at whose middle it stands. */
export interface FarName {
  readonly id: ParentId
  readonly lines: readonly string[]
  /** On the screen, px: of the text with its padding. */
  readonly width: number
  readonly height: number
  readonly label: Box
  /** Of the whole drawing: what is at its side reads inwards. */
  readonly bounds: Box
  readonly isHead: boolean
}

/** A name in its place: `middle` in the drawing, from which it is shifted by px on the screen, where its size is. */
export interface PlacedName extends FarName {
  readonly middle: Point
  readonly shift: number
}

const widthOf = (line: string): number => textWidth(line, NAME.weight) * NAME.size

/** A line with an ellipsis at its end, short enough to stand in one line. */
function cut(line: string): string {
  const letters = Array.from(line)
  while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}…`) > NAME.maxWidth) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

function nameOf(label: PlacedLabel, text: string, bounds: Box): FarName {
  const all = measureText(text, NAME).lines
  const lines = all.slice(0, LINES)
  if (all.length > LINES) lines[LINES - 1] = cut(lines.at(-1) ?? '')
  return {
    id: label.id,
    lines,
    width: Math.max(...lines.map(widthOf)) + 2 * PADDING.x,
    height: lines.length * NAME.lineHeight + 2 * PADDING.y,
    label: label.box,
    bounds,
    isHead: label.id === HEAD,
  }
}

/** What keeps its name when texts cannot be read: the problem and what hangs on it, in reading order. */
export function farNames({
  laidOut,
  tree,
  problem,
}: {
  readonly laidOut: LaidOutTree
  readonly tree: CauseTree
  readonly problem: string
}): readonly FarName[] {
  const first = new Set<ParentId>([HEAD, ...childrenOf(tree, HEAD)])
  return laidOut.labels.flatMap(label => {
    const text = label.id === HEAD ? problem : (tree.causes.get(label.id)?.text ?? '')
    return first.has(label.id) && text.trim() !== '' ? nameOf(label, text, laidOut.bounds) : []
  })
}

/** How far a name reaches beyond the drawing at a zoom, to the left (positive) or right (negative), px. */
function inwards({ bounds, width, middle }: Omit<PlacedName, 'shift'>, zoom: number): number {
  const beyondLeft = width / 2 - (middle.x - bounds.x) * zoom
  const beyondRight = width / 2 - (bounds.x + bounds.width - middle.x) * zoom
  if (beyondLeft > 0 && beyondRight > 0) return 0
  return Math.max(0, beyondLeft) - Math.max(0, beyondRight)
}

/** Where a name lies on the screen, for a drawing whose origin is its corner. */
export const boxOnScreen = ({ middle, shift, width, height }: PlacedName, zoom: number): Box => ({
  x: middle.x * zoom + shift - width / 2,
  y: middle.y * zoom - height / 2,
  width,
  height,
})

/** The place of a name at two zooms. */
type Span = readonly [at: Box, to: Box]

const isLeft = (one: Box, other: Box): boolean => one.x + one.width < other.x
const isAbove = (one: Box, other: Box): boolean => one.y + one.height < other.y

/** Whether one lies on the same side of the other at both zooms: then it does so at all between them. */
const areApart = ([a, aTo]: Span, [b, bTo]: Span): boolean =>
  (isLeft(a, b) && isLeft(aTo, bTo)) ||
  (isLeft(b, a) && isLeft(bTo, aTo)) ||
  (isAbove(a, b) && isAbove(aTo, bTo)) ||
  (isAbove(b, a) && isAbove(bTo, aTo))

/**
 * The names that find room at every zoom from one to another: none touches one before it, and each covers the label that
 * it says again. Its size is the same at all of them.
 */
export function placeNames(names: readonly FarName[], from: number, to = from): readonly PlacedName[] {
  const taken: Span[] = []
  return names.flatMap(name => {
    const sized = {
      ...name,
      middle: centreOf(name.label),
      // At the nearest zoom labels are largest.
      width: Math.max(name.width, name.label.width * to),
      height: Math.max(name.height, name.label.height * to),
    }
    const next = { ...sized, shift: inwards(sized, to) }
    const span: Span = [boxOnScreen(next, from), boxOnScreen(next, to)]
    if (!taken.every(other => areApart(other, span))) return []
    taken.push(span)
    return next
  })
}
