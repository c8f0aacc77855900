import type { LaidOutTree, PlacedBone, PlacedLabel, Point } from 'shared/layouts'

/** Px that rounding makes of nothing: a drawing is moved there and back in every step. */
const NOTHING = 1e-6

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < NOTHING
const isSamePoint = (a: Point, b: Point): boolean => isNear(a.x, b.x) && isNear(a.y, b.y)

const isSameLabel = (a: PlacedLabel, b: PlacedLabel): boolean =>
  a.text === b.text &&
  a.word === b.word &&
  a.style === b.style &&
  a.align === b.align &&
  a.hidden === b.hidden &&
  isSamePoint(a.box, b.box) &&
  isNear(a.box.width, b.box.width) &&
  isNear(a.box.height, b.box.height)

const isSameBone = (a: PlacedBone, b: PlacedBone): boolean =>
  a.kind === b.kind &&
  a.points.length === b.points.length &&
  a.points.every((point, index) => isSamePoint(point, b.points[index] as Point))

/** Takes an old one for a new one that says the same. Both lists are in reading order, mostly the same. */
function keepSame<Placed extends { readonly id: string }>(
  old: readonly Placed[],
  next: readonly Placed[],
  isSame: (a: Placed, b: Placed) => boolean,
): readonly Placed[] {
  let byId: Map<string, number> | null = null
  let at = 0
  return next.map(placed => {
    if (old[at]?.id !== placed.id) {
      byId ??= new Map(old.map(({ id }, index) => [id, index]))
      at = byId.get(placed.id) ?? at
    }
    const before = old[at]
    if (before?.id !== placed.id) return placed
    at += 1
    return before === placed || isSame(before, placed) ? before : placed
  })
}

/**
 * The next drawing with the labels and bones of the previous one where they say the same in the same place. The layout
 * keeps what it has not moved; moving the whole drawing, to hold one label in its place, would make all of it new.
 */
export function keepPlaced(previous: LaidOutTree, next: LaidOutTree): LaidOutTree {
  return {
    labels: keepSame(previous.labels, next.labels, isSameLabel),
    bones: keepSame(previous.bones, next.bones, isSameBone),
    bounds: next.bounds,
  }
}
