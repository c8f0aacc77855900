import type { LabelExtras, PlacedBone, Point } from '../layouts/index.ts'
import { boneWidths, strokedPath, tailOf, taperedPath } from './bone-path.ts'

/** One line as it is drawn. */
export interface DrawnBone {
  readonly key: string
  readonly d: string
  /** Ruled out: a dashed line instead of a filled shape, this thick. Null for a filled one. */
  readonly dashedWidth: number | null
}

/** What stands at the tip of a bone. */
export interface DrawnTip {
  readonly key: string
  readonly kind: Exclude<LabelExtras['tip'], 'none'>
  readonly at: Point
  /** Across the bone, degrees. */
  readonly turn: number
}

/** The hollow ring of an open end: 6 px with its line. */
export const OPEN_END = { radius: 2.5, stroke: 1.5 } as const
/** The bar across the tip where a chain stops: half its length and its thickness, px. */
export const STOP_BAR = { half: 6, stroke: 3 } as const
/** Of a line that is ruled out. */
export const DASHES = '3 4'

/** The strokes of the tail go on from the spine's thin end, px. */
const TAIL_WIDTH = { start: 3, end: 1.5 }

/** The shapes of one bone: dashed when it is ruled out, the spine with its tail. */
export function shapesOfBone(bone: PlacedBone, isStruck: boolean): readonly DrawnBone[] {
  const width = boneWidths[bone.kind]
  const key: string = bone.id
  if (isStruck) return [{ key, d: strokedPath(bone.points), dashedWidth: (width.start + width.end) / 2 }]
  const filled = { key, d: taperedPath(bone.points, width), dashedWidth: null }
  if (bone.kind !== 'spine') return [filled]
  const tail = tailOf(bone.points).map((fin, index) => ({
    key: `tail:${index}`,
    d: taperedPath(fin, TAIL_WIDTH),
    dashedWidth: null,
  }))
  return [filled, ...tail]
}

/** The ring or the bar at the tip of a bone; null for none. */
export function tipOfBone(bone: PlacedBone, kind: LabelExtras['tip']): DrawnTip | null {
  const at = bone.points.at(-1)
  const before = bone.points.at(-2)
  if (kind === 'none' || !at || !before) return null
  const turn = (Math.atan2(at.y - before.y, at.x - before.x) * 180) / Math.PI + 90
  return { key: bone.id, kind, at, turn }
}
