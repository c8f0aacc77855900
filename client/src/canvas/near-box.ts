import type { Box } from 'shared/layouts'
import { containsBox, inflate } from './box-geometry.ts'

/** Of the seen part, how much more on each side is ready to be seen: a short pan finds everything there. */
const AHEAD = 0.5
/** Once the part kept ready is so many times as wide as what is seen, most of it is ready for nothing. */
const TOO_WIDE = 4

/**
 * Follows what is seen with a larger box that changes seldom: only when the view leaves it, or has come much closer.
 * What lies outside costs nothing, however large the drawing is.
 */
export function createNearBox(): (seen: Box) => Box {
  let near: Box | null = null
  return seen => {
    if (near === null || !containsBox(near, seen) || near.width > TOO_WIDE * seen.width)
      near = inflate(seen, Math.max(seen.width, seen.height) * AHEAD)
    return near
  }
}
