import type { Direction } from '../ui-store/index.ts'

export interface PlacedBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where every visible box lies, in any one unit: what the arrow keys walk on. */
export type SpatialMap<Id> = ReadonlyMap<Id, PlacedBox>

/** How much a step aside costs against a step ahead: straight on wins, unless it is far. */
const ASIDE = 2.5

/** How far beside the way kin may lie, against how far ahead: a cone of 45° to each side, from edge to edge. */
const CONE = 1

/**
 * The box that a person means who presses an arrow: ahead in that direction and as straight as possible. Boxes that
 * overlap the way ahead cost nothing aside. Parent, children and siblings (`kin`) go before strangers that lie nearer, so
 * that no level is skipped. Null at the edge. Of equals the first in the map's order.
 */
export function spatialNeighbour<Id>(
  boxes: SpatialMap<Id>,
  from: Id,
  direction: Direction,
  kin: readonly Id[] = [],
): Id | null {
  const start = boxes.get(from)
  if (!start) return null
  const near = new Map<Id, PlacedBox>()
  for (const id of kin) {
    const box = boxes.get(id)
    if (box && isInCone(start, box, direction)) near.set(id, box)
  }
  return straightest(near, start, from, direction) ?? straightest(boxes, start, from, direction)
}

/**
 * The nearest of the boxes that lie in a direction, however far aside: of the first bones, which fan out from the
 * problem far above and below it.
 */
export function nearestAhead<Id>(
  boxes: SpatialMap<Id>,
  from: Id,
  direction: Direction,
  among: readonly Id[],
): Id | null {
  const start = boxes.get(from)
  if (!start) return null
  let best: Id | null = null
  let least = Number.POSITIVE_INFINITY
  for (const id of among) {
    const box = boxes.get(id)
    if (!box || aheadOf(start, box, direction) <= 1) continue
    const distance = Math.hypot(Math.max(0, gap(start, box, true)), Math.max(0, gap(start, box, false)))
    if (distance >= least) continue
    least = distance
    best = id
  }
  return best
}

const isAcross = (direction: Direction): boolean => direction === 'left' || direction === 'right'

function aheadOf(start: PlacedBox, box: PlacedBox, direction: Direction): number {
  const sign = direction === 'right' || direction === 'down' ? 1 : -1
  return sign * (centre(box, isAcross(direction)) - centre(start, isAcross(direction)))
}

const isInCone = (start: PlacedBox, box: PlacedBox, direction: Direction): boolean =>
  gap(start, box, !isAcross(direction)) <= CONE * gap(start, box, isAcross(direction))

function straightest<Id>(boxes: SpatialMap<Id>, start: PlacedBox, from: Id, direction: Direction): Id | null {
  const across = isAcross(direction)
  let best: Id | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [id, box] of boxes) {
    if (id === from) continue
    const ahead = aheadOf(start, box, direction)
    if (ahead <= 1) continue
    const gapAhead = Math.max(0, gap(start, box, across))
    const gapAside = Math.max(0, gap(start, box, !across))
    // The share of the distance between centres settles ties between boxes that touch the way ahead alike.
    const cost =
      gapAhead + ASIDE * gapAside + 0.1 * (ahead + Math.abs(centre(box, !across) - centre(start, !across)))
    // What lies more aside than ahead belongs to the other arrows.
    if (gapAside > 0 && gapAside > 2 * (gapAhead + ahead)) continue
    if (cost < least) {
      least = cost
      best = id
    }
  }
  return best
}

const centre = (box: PlacedBox, across: boolean): number =>
  across ? box.x + box.width / 2 : box.y + box.height / 2

/** The free room between two boxes along one axis; negative where they overlap. */
const gap = (a: PlacedBox, b: PlacedBox, across: boolean): number =>
  across
    ? Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width))
    : Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height))
