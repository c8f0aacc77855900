import type { LaidOutTree, PlacedLabel, Point } from 'shared/layouts'
import type { ParentId } from 'shared/model'
import { centreOf } from './box-geometry.ts'

type Direction = 'up' | 'down' | 'left' | 'right'

const units: Record<Direction, Point> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
}

/** How much dearer a pixel sideways is than one in the direction of the arrow. */
const SIDEWAYS = 2.2

/** The gap between two intervals; 0 where they overlap. */
const gap = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.max(0, otherFrom - to, from - otherTo)

/**
 * The label that a person means by an arrow key: the nearest one in that direction, sideways distance counting
 * more, measured between the boxes and, to settle ties, between their middles. Null at the edge.
 */
export function neighbourOf(laidOut: LaidOutTree, from: ParentId, direction: Direction): ParentId | null {
  const start = laidOut.labels.find(label => label.id === from)
  if (!start) return null
  const unit = units[direction]
  const isHorizontal = unit.x !== 0
  const middle = centreOf(start.box)
  let nearest: PlacedLabel | null = null
  let best = Number.POSITIVE_INFINITY
  for (const label of laidOut.labels) {
    if (label === start) continue
    const to = centreOf(label.box)
    const ahead = (to.x - middle.x) * unit.x + (to.y - middle.y) * unit.y
    if (ahead <= 1) continue
    const [a, b] = [start.box, label.box]
    const gapX = gap(a.x, a.x + a.width, b.x, b.x + b.width)
    const gapY = gap(a.y, a.y + a.height, b.y, b.y + b.height)
    const forward = isHorizontal ? gapX : gapY
    const sideways = isHorizontal ? gapY : gapX
    const offMiddle = isHorizontal ? Math.abs(to.y - middle.y) : Math.abs(to.x - middle.x)
    const cost = forward + sideways * SIDEWAYS + (ahead + offMiddle) * 0.15
    if (cost < best) {
      best = cost
      nearest = label
    }
  }
  return nearest?.id ?? null
}
