import { useStore } from '@xyflow/react'
import { memo, type PointerEvent, useMemo } from 'react'
import type { Box, Point } from 'shared/layouts'
import { strokedPath } from 'shared/picture'
import { containsBox, inflate } from './box-geometry.ts'
import { exceedsTwoScreens, visibleBox } from './camera.ts'
import styles from './Minimap.module.css'
import { isSameValue } from './same-value.ts'
import type { Scene } from './scene.ts'

/** The longest side, px. */
const SIZE = 176
/** Free room around the drawing, as a part of its longest side. */
const MARGIN = 0.04

const boundsBox = ({ laidOut: { bounds } }: Scene): Box =>
  inflate(bounds, Math.max(bounds.width, bounds.height) * MARGIN)

/** Lines beyond which the small drawing would be a grey field: then only its frame is shown. */
const MANY = 250

function bonesToShow({ laidOut: { bones } }: Scene): Scene['laidOut']['bones'] {
  return bones.length > MANY ? bones.filter(bone => bone.kind !== 'deeper') : bones
}

/** The whole drawing small, with the part that is seen: only when it is larger than two screens, and not all in sight. */
export const Minimap = memo(function Minimap({
  scene,
  onGoTo,
}: {
  readonly scene: Scene
  /** Asked to bring a point of the drawing into the middle. */
  readonly onGoTo: (point: Point) => void
}) {
  const { bounds } = scene.laidOut
  const isNeeded = useStore(
    ({ transform: [x, y, zoom], width, height }) =>
      exceedsTwoScreens(bounds, { width, height }) &&
      !containsBox(visibleBox({ x, y, zoom }, { width, height }), bounds),
  )
  const seen = useStore(
    ({ transform: [x, y, zoom], width, height }) => visibleBox({ x, y, zoom }, { width, height }),
    isSameValue,
  )
  const lines = useMemo(
    () =>
      isNeeded
        ? bonesToShow(scene)
            .map(bone => strokedPath(bone.points))
            .join('')
        : '',
    [scene, isNeeded],
  )
  if (!isNeeded) return null
  const all = boundsBox(scene)
  const scale = SIZE / Math.max(all.width, all.height)
  const head = scene.laidOut.labels[0]?.box
  const goTo = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return
    const frame = event.currentTarget.getBoundingClientRect()
    event.currentTarget.setPointerCapture(event.pointerId)
    onGoTo({
      x: all.x + ((event.clientX - frame.left) / frame.width) * all.width,
      y: all.y + ((event.clientY - frame.top) / frame.height) * all.height,
    })
  }
  return (
    <svg
      className={styles.map}
      width={all.width * scale}
      height={all.height * scale}
      viewBox={`${all.x} ${all.y} ${all.width} ${all.height}`}
      // For the pointer: keys move from cause to cause, and fit shows everything.
      role="img"
      aria-label="Overview of the drawing"
      onPointerDown={goTo}
      onPointerMove={goTo}
    >
      <path className={styles.bones} d={lines} />
      {head && <rect className={styles.head} {...head} />}
      <rect className={styles.seen} {...seen} />
    </svg>
  )
})
