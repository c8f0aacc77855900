import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo, useState } from 'react'
import { openLeavesOf, type ParentId } from 'shared/model'
import { DASHES, type DrawnBone, OPEN_END, STOP_BAR, shapesOfWay, strokedPath } from 'shared/picture'
import { classNames } from '../ui/index.ts'
import styles from './BonesLayer.module.css'
import { drawBones, drawTips } from './draw-bones.ts'
import { FarDrawing } from './FarDrawing.tsx'
import type { Scene } from './scene.ts'
import { useSeenBox } from './use-seen-box.ts'

export interface BonesLayerProps {
  readonly scene: Scene
  /** The cause whose way to the problem is shown. */
  readonly selected: ParentId | null
  /** The boxes that somebody writes in. */
  readonly written: ReadonlySet<ParentId>
  /** So far out that rings and bars at tips cannot be seen. */
  readonly isFar: boolean
  /** A large drawing so far out that a bone is a hair and text a bar. */
  readonly isTextAsBars: boolean
  /** Outside the branch in focus. */
  readonly isFaded?: boolean
}

/** Every line of the drawing in one SVG under the labels. */
export const BonesLayer = memo(function BonesLayer({
  scene,
  selected,
  written,
  isFar,
  isTextAsBars,
  isFaded = false,
}: BonesLayerProps) {
  const seen = useSeenBox()
  // Before the canvas has a size nothing is near: thousands of shapes would be made for nothing.
  const near = isTextAsBars ? null : seen
  const bones = useMemo(() => (near ? drawBones(scene, near) : []), [scene, near])
  const tips = useMemo(
    () => (near && !isFar ? drawTips(scene, near, written) : []),
    [scene, near, isFar, written],
  )
  const path = useMemo(() => shapesOfWay(scene.laidOut, scene.tree, selected), [scene, selected])
  return (
    <ViewportPortal>
      <svg className={classNames(styles.layer, isFaded && styles.faded)} aria-hidden="true">
        {isTextAsBars ? <FarDrawing scene={scene} /> : <Shapes bones={bones} className={styles.bone} />}
        <Shapes bones={path} className={styles.path} />
        <Celebration scene={scene} />
        {tips.map(tip => (
          <g
            key={tip.key}
            className={styles.tip}
            style={{ transform: `translate(${tip.at.x}px, ${tip.at.y}px)` }}
          >
            {tip.kind === 'open-end' ? (
              <circle className={styles.openEnd} r={OPEN_END.radius} strokeWidth={OPEN_END.stroke} />
            ) : (
              <line
                className={styles.stop}
                strokeWidth={STOP_BAR.stroke}
                transform={`rotate(${tip.turn})`}
                x1={-STOP_BAR.half}
                x2={STOP_BAR.half}
              />
            )}
          </g>
        ))}
      </svg>
    </ViewportPortal>
  )
})

function Shapes({
  bones,
  className,
}: {
  readonly bones: readonly DrawnBone[]
  readonly className: string | undefined
}) {
  return bones.map(bone =>
    bone.dashedWidth === null ? (
      <path key={bone.key} className={className} d={bone.d} />
    ) : (
      <path
        key={bone.key}
        className={styles.dashed}
        d={bone.d}
        strokeWidth={bone.dashedWidth}
        strokeDasharray={DASHES}
      />
    ),
  )
}

/** The one celebration: when the last open end closes, a light runs once along the spine. */
function Celebration({ scene }: { readonly scene: Scene }) {
  const open = useMemo(() => openLeavesOf(scene.rca).length, [scene.rca])
  const isDone = open === 0 && scene.rca.causes.size > 0
  const [before, setBefore] = useState({ open, times: 0 })
  if (before.open !== open) setBefore({ open, times: before.times + (isDone && before.open > 0 ? 1 : 0) })
  const spine = scene.laidOut.bones.find(bone => bone.kind === 'spine')
  if (before.times === 0 || !spine) return null
  return (
    <path key={before.times} className={styles.celebration} pathLength={1} d={strokedPath(spine.points)} />
  )
}
