import type { Box } from 'shared/layouts'
import { containsBox, inflate } from './box-geometry.ts'

/** Of the seen part, how much more on each side is ready to be seen: a short pan finds everything there. */
const AHEAD = 0.5
/** Once the part kept ready is so many times as large as what is seen, most of it is ready for nothing. */
const TOO_LARGE = 2.5

const longerSide = ({ width, height }: Box): number => Math.max(width, height)

/**
 * Follows what is seen with a larger box that changes seldom: only when the view leaves it, or has come much closer.
 * What lies outside costs nothing, however large the drawing is.
 */
export function createNearBox(): (seen: Box) => Box {
  let near: Box | null = null
  return seen => {
    if (near === null || !containsBox(near, seen) || longerSide(near) > TOO_LARGE * longerSide(seen))
      near = inflate(seen, longerSide(seen) * AHEAD)
    return near
  }
}
