import type { Box, PlacedBone } from 'shared/layouts'
import type { ParentId } from 'shared/model'
import { type DrawnBone, type DrawnTip, shapesOfBone, tipOfBone } from 'shared/picture'
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
