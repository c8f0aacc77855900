import type { Layout, LayoutInput, LayoutOptions, Size } from './layout.ts'

/** Visible causes from which boxes are packed, and below which contours come back. */
const BOXES_ABOVE = 500
const CONTOURS_BELOW = 400

/** Contours for trees that people look at as a whole, boxes for large ones; near the border what it was before. */
export function packingFor(visible: number, previous: LayoutOptions): LayoutOptions['packing'] {
  if (visible > BOXES_ABOVE) return 'box'
  return visible < CONTOURS_BELOW ? 'contour' : previous.packing
}

/** A phone that is held upright, px: there a text is set narrower before it gets too small to read. */
const PHONE = 700

export const isPhone = (frame: Size): boolean => frame.width < PHONE

interface Search extends Pick<Layout, 'createLayOut'> {
  readonly input: LayoutInput
  readonly frame: Size
}

/** What is worth giving up the best looking options for: a drawing that is larger by so much. */
const WORTH_IT = 1.01

/**
 * Of options in the order in which they look best, those whose drawing needs the least reduction to fit the frame. A
 * drawing that fits anyway, or nearly as well, keeps the better looking ones.
 */
export function largest(
  { createLayOut, input, frame }: Search,
  candidates: readonly LayoutOptions[],
): LayoutOptions {
  const layOut = createLayOut()
  const sized = candidates.map(options => {
    const { width, height } = layOut(input, options).bounds
    return { options, reduction: Math.max(1, width / frame.width, height / frame.height) }
  })
  const least = Math.min(...sized.map(({ reduction }) => reduction))
  const chosen = sized.find(({ reduction }) => reduction <= least * WORTH_IT)
  return (chosen ?? (sized[0] as (typeof sized)[number])).options
}
