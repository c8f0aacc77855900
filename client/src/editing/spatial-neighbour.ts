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

/**
 * The box that a person means who presses an arrow: ahead in that direction and as straight as possible. Boxes that
 * overlap the way ahead cost nothing aside. Null at the edge. Of equals the first in the map's order.
 */
export function spatialNeighbour<Id>(boxes: SpatialMap<Id>, from: Id, direction: Direction): Id | null {
  const start = boxes.get(from)
  if (!start) return null
  const isAcross = direction === 'left' || direction === 'right'
  const sign = direction === 'right' || direction === 'down' ? 1 : -1
  let best: Id | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [id, box] of boxes) {
    if (id === from) continue
    const ahead = sign * (centre(box, isAcross) - centre(start, isAcross))
    if (ahead <= 1) continue
    const gapAhead = Math.max(0, gap(start, box, isAcross))
    const gapAside = Math.max(0, gap(start, box, !isAcross))
    // The share of the distance between centres settles ties between boxes that touch the way ahead alike.
    const cost =
      gapAhead +
      ASIDE * gapAside +
      0.1 * (ahead + Math.abs(centre(box, !isAcross) - centre(start, !isAcross)))
    // What lies more aside than ahead belongs to the other arrows.
    if (gapAside > 0 && gapAside > 2 * (gapAhead + ahead)) continue
    if (cost < least) {
      least = cost
      best = id
    }
  }
  return best
}

const centre = (box: PlacedBox, isAcross: boolean): number =>
  isAcross ? box.x + box.width / 2 : box.y + box.height / 2

/** The free room between two boxes along one axis; negative where they overlap. */
const gap = (a: PlacedBox, b: PlacedBox, isAcross: boolean): number =>
  isAcross
    ? Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width))
    : Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height))
