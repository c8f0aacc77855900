import type { Layout, LayoutInput, LayoutOptions } from './layout.ts'
import { visibleCauses } from './visible-causes.ts'

/** Text widths to try, px: in narrower ones a sentence is a column of words. */
export const WRAPS = [140, 160, 180] as const
/** Visible causes from which boxes are packed, and below which contours come back. */
const BOXES_ABOVE = 500
const CONTOURS_BELOW = 400

/** Contours for trees that people look at as a whole, boxes for large ones; near the border what it was before. */
export function choosePacking(input: LayoutInput, previous: LayoutOptions): LayoutOptions['packing'] {
  const { length } = visibleCauses(input.tree, input.collapsed)
  if (length > BOXES_ABOVE) return 'box'
  return length < CONTOURS_BELOW ? 'contour' : previous.packing
}

interface Candidates extends Pick<Layout, 'createLayOut'> {
  readonly input: LayoutInput
  readonly aspect: number
  /** Those of one wrap width together: texts are measured once for them. */
  readonly candidates: readonly LayoutOptions[]
}

/** The options whose drawing needs the least reduction to fit a frame: near its aspect, and compact. */
export function largest({ createLayOut, input, aspect, candidates }: Candidates): LayoutOptions {
  const layOut = createLayOut()
  const sized = candidates.map(options => {
    const { width, height } = layOut(input, options).bounds
    return { options, size: Math.max(width / aspect, height) }
  })
  const [first, ...others] = sized as [(typeof sized)[number], ...typeof sized]
  return others.reduce((best, next) => (next.size < best.size ? next : best), first).options
}
