import {
  type Box,
  type LaidOutTree,
  measureText,
  type PlacedLabel,
  type Point,
  textWidth,
} from 'shared/layouts'
import { type CauseTree, childrenOf, HEAD, type ParentId } from 'shared/model'
import { centreOf, intersects } from './box-geometry.ts'

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
  readonly isHead: boolean
}

/** A name in its place: `middle` in the drawing, the size on the screen. */
export interface PlacedName extends FarName {
  readonly middle: Point
}

const widthOf = (line: string): number => textWidth(line, NAME.weight) * NAME.size

/** A line with an ellipsis at its end, short enough to stand in one line. */
function cut(line: string): string {
  const letters = Array.from(line)
  while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}…`) > NAME.maxWidth) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

function nameOf(label: PlacedLabel, text: string): FarName {
  const all = measureText(text, NAME).lines
  const lines = all.slice(0, LINES)
  if (all.length > LINES) lines[LINES - 1] = cut(lines.at(-1) ?? '')
  return {
    id: label.id,
    lines,
    width: Math.max(...lines.map(widthOf)) + 2 * PADDING.x,
    height: lines.length * NAME.lineHeight + 2 * PADDING.y,
    label: label.box,
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
    return first.has(label.id) && text.trim() !== '' ? nameOf(label, text) : []
  })
}

/**
 * The names that find room at every zoom from one to another: none touches one before it, and each covers the label that
 * it says again. Its size is the same at all of them.
 */
export function placeNames(names: readonly FarName[], from: number, to = from): readonly PlacedName[] {
  const taken: Box[] = []
  return names.flatMap(name => {
    const middle = centreOf(name.label)
    // At the nearest zoom labels are largest, at the farthest they lie closest to each other.
    const width = Math.max(name.width, name.label.width * to)
    const height = Math.max(name.height, name.label.height * to)
    const box = { x: middle.x * from - width / 2, y: middle.y * from - height / 2, width, height }
    if (taken.some(other => intersects(other, box))) return []
    taken.push(box)
    return { ...name, width, height, middle }
  })
}
