import { memo, useMemo, useState } from 'react'
import type { PlacedBone } from 'shared/layouts'
import { boneWidths, shapesOfBone, strokedPath, textBar } from 'shared/picture'
import styles from './BonesLayer.module.css'
import { createFarChunks, type FarChunk } from './far-chunks.ts'
import type { Scene } from './scene.ts'

/** Whether a bone is as thick at its tip as where it starts: a stroke draws it, for a third of what its outline costs. */
const isEven = ({ kind }: PlacedBone): boolean => boneWidths[kind].start === boneWidths[kind].end

/**
 * A large drawing seen from far: bones and bars of text in few shapes, in their places at once, since what is a hair
 * cannot be seen to glide.
 */
export const FarDrawing = memo(function FarDrawing({ scene }: { readonly scene: Scene }) {
  const [drawHairs] = useState(() => createFarChunks((bone: PlacedBone) => strokedPath(bone.points)))
  const [drawBars] = useState(() => createFarChunks(textBar))
  const { laidOut } = scene
  const hairs = useMemo(() => drawHairs(laidOut.bones.filter(isEven)), [drawHairs, laidOut])
  const bars = useMemo(() => drawBars(laidOut.labels), [drawBars, laidOut])
  const thick = useMemo(
    () => laidOut.bones.filter(bone => !isEven(bone)).flatMap(bone => shapesOfBone(bone, false)),
    [laidOut],
  )
  return (
    <>
      <Chunks chunks={hairs} className={styles.hair} strokeWidth={boneWidths.deeper.start} />
      <Chunks chunks={thick} className={styles.thick} />
      <Chunks chunks={bars} className={styles.bars} />
    </>
  )
})

function Chunks({
  chunks,
  className,
  strokeWidth,
}: {
  readonly chunks: readonly FarChunk[]
  readonly className: string | undefined
  readonly strokeWidth?: number
}) {
  return chunks.map(({ key, d }) => <path key={key} className={className} d={d} strokeWidth={strokeWidth} />)
}
