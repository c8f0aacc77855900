import type { Box, PlacedBone, Point } from 'shared/layouts'
import { ancestorsOf, causeOf, HEAD, type ParentId } from 'shared/model'
import {
  boneWidths,
  type DrawnBone,
  type DrawnTip,
  shapesOfBone,
  taperedPath,
  tipOfBone,
} from 'shared/picture'
import { boxAround, inflate, intersects } from './box-geometry.ts'
import type { Scene } from './scene.ts'

/** Px around what is seen in which bones are drawn as well, so that a short pan finds them there. */
const MARGIN = 40

const isSeen = (bone: PlacedBone, seen: Box | null): boolean =>
  seen === null || intersects(inflate(boxAround(bone.points), MARGIN), seen)

/** The bones within `seen` (null: all), the spine with its tail. */
export const drawBones = ({ laidOut, extras }: Scene, seen: Box | null): readonly DrawnBone[] =>
  laidOut.bones.flatMap(bone =>
    isSeen(bone, seen) ? shapesOfBone(bone, extras.get(bone.id)?.isStruck ?? false) : [],
  )

/** Rings and bars at the tips within `seen`. A box somebody is writing in is not called an open end yet. */
export function drawTips(
  { laidOut, extras }: Scene,
  seen: Box | null,
  written: ReadonlySet<ParentId>,
): readonly DrawnTip[] {
  return laidOut.bones.flatMap(bone => {
    const tip = tipOfBone(bone, extras.get(bone.id)?.tip ?? 'none')
    if (!tip || !isSeen(bone, seen)) return []
    return tip.kind === 'open-end' && written.has(bone.id) ? [] : [tip]
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
