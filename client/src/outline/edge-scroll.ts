/** Px at the top and bottom of a list in which a drag scrolls it, and the most it scrolls in one frame. */
const EDGE = 40
const FASTEST = 14

/** How far a list scrolls in this frame while something is dragged at `y`: the faster, the nearer to its edge. */
export function edgeScroll(y: number, list: { readonly top: number; readonly bottom: number }): number {
  const above = list.top + EDGE - y
  const below = y - (list.bottom - EDGE)
  if (above > 0) return -Math.ceil(FASTEST * Math.min(1, above / EDGE))
  return below > 0 ? Math.ceil(FASTEST * Math.min(1, below / EDGE)) : 0
}
