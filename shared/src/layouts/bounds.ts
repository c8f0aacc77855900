import type { Box, PlacedBone, PlacedLabel } from './layout.ts'

/** The smallest box around labels and lines. Strokes and rings may stand out by a few px: whoever draws adds a margin. */
export function boundsOf(labels: readonly PlacedLabel[], bones: readonly PlacedBone[]): Box {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const include = (x: number, y: number) => {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  for (const { box } of labels) {
    include(box.x, box.y)
    include(box.x + box.width, box.y + box.height)
  }
  for (const bone of bones) for (const point of bone.points) include(point.x, point.y)
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top }
}
