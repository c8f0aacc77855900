import type { Box, PlacedBone } from 'shared/layouts'
import type { ParentId } from 'shared/model'
import { type DrawnBone, type DrawnTip, shapesOfBone, tipOfBone } from 'shared/picture'
import type { Scene } from './scene.ts'

/** Px around what is seen in which bones are drawn as well, so that a short pan finds them there. */
const MARGIN = 40

/** Asked of every bone at every step of a pan: it makes no objects. */
function isSeen({ points }: PlacedBone, seen: Box): boolean {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let [top, bottom] = [left, right]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return (
    left <= seen.x + seen.width + MARGIN &&
    right >= seen.x - MARGIN &&
    top <= seen.y + seen.height + MARGIN &&
    bottom >= seen.y - MARGIN
  )
}

/** The bones within `seen`, the spine with its tail. */
export const drawBones = ({ laidOut, extras }: Scene, seen: Box): readonly DrawnBone[] =>
  laidOut.bones.flatMap(bone =>
    isSeen(bone, seen) ? shapesOfBone(bone, extras.get(bone.id)?.isStruck ?? false) : [],
  )

/** Rings and bars at the tips within `seen`. A box somebody is writing in is not called an open end yet. */
export function drawTips(
  { laidOut, extras }: Scene,
  seen: Box,
  written: ReadonlySet<ParentId>,
): readonly DrawnTip[] {
  return laidOut.bones.flatMap(bone => {
    const tip = isSeen(bone, seen) ? tipOfBone(bone, extras.get(bone.id)?.tip ?? 'none') : null
    if (!tip) return []
    return tip.kind === 'open-end' && written.has(bone.id) ? [] : [tip]
  })
}
