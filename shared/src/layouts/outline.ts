import { mergeSkylines, peak, type Skyline, simplifySkyline } from './skyline.ts'

/** A rectangle by its edges; `y` grows upwards. */
export interface Extent {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** What room a part of the drawing takes, seen from its four sides. Parts whose outlines are apart cannot touch. */
export interface Outline {
  /** Over y: how far it reaches to the right; `left` likewise with mirrored sign. */
  readonly right: Skyline
  readonly left: Skyline
  /** Over x: how far it reaches up; `bottom` likewise with mirrored sign. */
  readonly top: Skyline
  readonly bottom: Skyline
}

export const EMPTY_OUTLINE: Outline = { right: [], left: [], top: [], bottom: [] }

export const outlineOf = ({ left, right, bottom, top }: Extent): Outline => ({
  right: [bottom, top, right],
  left: [bottom, top, -left],
  top: [left, right, top],
  bottom: [left, right, -bottom],
})

/** Both, the second moved by `dx` and `dy`. */
export const joinOutlines = (a: Outline, b: Outline, dx: number, dy: number): Outline => ({
  right: mergeSkylines(a.right, b.right, dy, dx),
  left: mergeSkylines(a.left, b.left, dy, -dx),
  top: mergeSkylines(a.top, b.top, dx, dy),
  bottom: mergeSkylines(a.bottom, b.bottom, dx, -dy),
})

/** Steps kept of each side of an outline: with all of them a drawing of 10,000 causes is 0.1 % narrower, no more. */
export const CONTOUR_STEPS = 48
/** Before an outline that grows is made coarser: seldom, so that it costs little for each part that joins. */
const GROWN = 4 * CONTOUR_STEPS

/** Both, as `joinOutlines`, made coarser when many parts have joined: thousands of siblings stay linear. */
export function growOutline(outline: Outline, part: Outline, dx: number, dy: number): Outline {
  const grown = joinOutlines(outline, part, dx, dy)
  const longest = Math.max(grown.right.length, grown.left.length, grown.top.length, grown.bottom.length) / 3
  return longest > GROWN ? coarseOutline(grown, CONTOUR_STEPS) : grown
}

/** The smallest rectangle around it; null around nothing. */
export const extentOf = (outline: Outline): Extent | null =>
  outline.top.length === 0
    ? null
    : {
        left: -peak(outline.left),
        right: peak(outline.right),
        bottom: -peak(outline.bottom),
        top: peak(outline.top),
      }

/** The same outline or a coarser one around it, of at most `most` steps on each side; one step is a box. */
export function coarseOutline(outline: Outline, most: number): Outline {
  if (most === 1) {
    const extent = extentOf(outline)
    return extent ? outlineOf(extent) : EMPTY_OUTLINE
  }
  return {
    right: simplifySkyline(outline.right, most),
    left: simplifySkyline(outline.left, most),
    top: simplifySkyline(outline.top, most),
    bottom: simplifySkyline(outline.bottom, most),
  }
}
