import type { Box, LabelExtras, PlacedBone, Point } from 'shared/layouts'
import { ancestorsOf, causeOf, HEAD, type ParentId } from 'shared/model'
import { boneWidths, strokedPath, tailOf, taperedPath } from './bone-path.ts'
import { boxAround, inflate, intersects } from './box-geometry.ts'
import type { Scene } from './scene.ts'

/** One shape of the layer of bones. */
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

/** Px around what is seen in which bones are drawn as well, so that a short pan finds them there. */
const MARGIN = 40

const isSeen = (bone: PlacedBone, seen: Box | null): boolean =>
  seen === null || intersects(inflate(boxAround(bone.points), MARGIN), seen)

/** The strokes of the tail go on from the spine's thin end, px. */
const TAIL_WIDTH = { start: 3, end: 1.5 }

/** The bones within `seen` (null: all), the spine with its tail. */
export function drawBones({ laidOut, extras }: Scene, seen: Box | null): readonly DrawnBone[] {
  return laidOut.bones.flatMap((bone): readonly DrawnBone[] => {
    if (!isSeen(bone, seen)) return []
    const width = boneWidths[bone.kind]
    const key: string = bone.id
    if (extras.get(bone.id)?.isStruck)
      return [{ key, d: strokedPath(bone.points), dashedWidth: (width.start + width.end) / 2 }]
    const filled = { key, d: taperedPath(bone.points, width), dashedWidth: null }
    if (bone.kind !== 'spine') return [filled]
    const tail = tailOf(bone.points).map((fin, index) => ({
      key: `tail:${index}`,
      d: taperedPath(fin, TAIL_WIDTH),
      dashedWidth: null,
    }))
    return [filled, ...tail]
  })
}

/** Rings and bars at the tips within `seen`. A box somebody is writing in is not called an open end yet. */
export function drawTips(
  { laidOut, extras }: Scene,
  seen: Box | null,
  written: ReadonlySet<ParentId>,
): readonly DrawnTip[] {
  return laidOut.bones.flatMap(bone => {
    const kind = extras.get(bone.id)?.tip ?? 'none'
    const at = bone.points.at(-1)
    const before = bone.points.at(-2)
    if (kind === 'none' || !at || !before || !isSeen(bone, seen)) return []
    if (kind === 'open-end' && written.has(bone.id)) return []
    const turn = (Math.atan2(at.y - before.y, at.x - before.x) * 180) / Math.PI + 90
    return [{ key: bone.id, kind, at, turn }]
  })
}

/** The bones from a cause to the problem, each only as far as the way goes along it. */
export function drawPathToHead({ laidOut, tree }: Scene, from: ParentId | null): readonly DrawnBone[] {
  const cause = from === null ? undefined : causeOf(tree, from)
  if (!cause) return []
  const bones = new Map<ParentId, PlacedBone>()
  for (const bone of laidOut.bones) if (!bones.has(bone.id)) bones.set(bone.id, bone)
  const way: readonly ParentId[] = [
    cause.id,
    ...ancestorsOf(tree, cause.id).map(ancestor => ancestor.id),
    HEAD,
  ]
  return way.flatMap((id, step) => {
    const bone = bones.get(id)
    if (!bone) return []
    const child = way[step - 1]
    const leaves = child === undefined ? undefined : bones.get(child)?.points[0]
    return [{ key: `${from}:${id}`, d: partTo(bone, leaves), dashedWidth: null }]
  })
}

/** The part of a bone from its start to the point where a child leaves it; all of it when that lies elsewhere. */
function partTo(bone: PlacedBone, leaves: Point | undefined): string {
  const width = boneWidths[bone.kind]
  const [start, end] = bone.points
  if (!leaves || !start || !end || bone.points.length !== 2) return taperedPath(bone.points, width)
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1
  const along = ((leaves.x - start.x) * (end.x - start.x) + (leaves.y - start.y) * (end.y - start.y)) / length
  const part = along / length
  if (part <= 0 || part >= 1) return taperedPath(bone.points, width)
  const at = { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part }
  return taperedPath([start, at], { start: width.start, end: width.start + (width.end - width.start) * part })
}

/** All text as bars, one shape: for a zoom at which letters cannot be told apart. */
export function textBars({ laidOut }: Scene): string {
  return laidOut.labels
    .filter(label => label.style !== 'head')
    .flatMap(({ box, text }) =>
      text.lines.map((line, index) => {
        const height = text.height / text.lines.length
        const longest = Math.max(1, ...text.lines.map(other => other.length))
        const width = Math.round((text.width * line.length) / longest)
        const y = Math.round(box.y + (box.height - text.height) / 2 + index * height + height * 0.25)
        return `M${Math.round(box.x + (box.width - text.width) / 2)} ${y}h${width}v${Math.round(height * 0.5)}h${-width}z`
      }),
    )
    .join('')
}
