import type { Box } from 'shared/layouts'
import type { ParentId } from 'shared/model'
import { inflate, intersects } from './box-geometry.ts'
import type { BoxById } from './placed-boxes.ts'

/** Between a box and what floats beside it: beyond its ring. In px of the drawing. */
const GAP = 4

export interface TagSearch {
  /** Of the box that it names. */
  readonly box: Box
  readonly width: number
  readonly height: number
  readonly boxes: BoxById
  /** The box that I type in or have selected. */
  readonly mine: ParentId | null
}

const areaOfOverlap = (a: Box, b: Box): number =>
  intersects(a, b)
    ? (Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
      (Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))
    : 0

/** Where a name hides least of the labels around its box: above it, below it or beside it; over my own only where there is no other place. */
export function tagPlace({ box, width, height, boxes, mine }: TagSearch): Box {
  const [above, below] = [box.y - GAP - height, box.y + box.height + GAP]
  const [left, right] = [box.x, box.x + box.width - width]
  const middle = box.y + (box.height - height) / 2
  const places: readonly Box[] = [
    { x: right, y: above, width, height },
    { x: left, y: above, width, height },
    { x: right, y: below, width, height },
    { x: left, y: below, width, height },
    { x: box.x + box.width + GAP, y: middle, width, height },
    { x: box.x - GAP - width, y: middle, width, height },
  ]
  const costs = places.map(() => 0)
  const around = inflate(box, Math.max(width, height) + GAP)
  for (const [id, other] of boxes) {
    if (!intersects(other, around)) continue
    for (const [at, place] of places.entries()) {
      const hidden = areaOfOverlap(place, other)
      if (hidden > 0) costs[at] = (costs[at] ?? 0) + hidden * (id === mine ? MINE : 1)
    }
  }
  return places[costs.indexOf(Math.min(...costs))] ?? { x: right, y: above, width, height }
}

/** How much worse it is to hide what I write than what others have written. */
const MINE = 1000
