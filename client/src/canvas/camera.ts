import type { Box, Point, Size } from 'shared/layouts'

/** Where the drawing lies on the screen: a point p of the drawing is seen at p × zoom + (x, y). */
export interface Viewport extends Point {
  readonly zoom: number
}

/** Px at each edge of the canvas that something else covers or that stay free. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export const ZOOM = {
  min: 0.08,
  max: 2,
  /** Beyond its natural size a small tree would only look loud. */
  fitMax: 1,
  /** Below it 14 px text cannot be read: whoever starts to type there is taken closer. */
  readable: 0.6,
  /** Below it only names can be read, in a size of their own, and marks are left out. */
  names: 0.5,
  /** Below it text is drawn as bars. */
  bars: 0.25,
  step: 1.25,
} as const

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

export const toScreen = (point: Point, viewport: Viewport): Point => ({
  x: point.x * viewport.zoom + viewport.x,
  y: point.y * viewport.zoom + viewport.y,
})

export const toDrawing = (point: Point, viewport: Viewport): Point => ({
  x: (point.x - viewport.x) / viewport.zoom,
  y: (point.y - viewport.y) / viewport.zoom,
})

/** The part of the drawing that a canvas of this size shows. */
export const visibleBox = (viewport: Viewport, size: Size): Box => ({
  ...toDrawing({ x: 0, y: 0 }, viewport),
  width: size.width / viewport.zoom,
  height: size.height / viewport.zoom,
})

/** What the insets leave free of a canvas. */
export const freeSize = (size: Size, insets: Insets): Size => ({
  width: Math.max(1, size.width - insets.left - insets.right),
  height: Math.max(1, size.height - insets.top - insets.bottom),
})

/** The viewport in which all of `bounds` is seen, centred in what the insets leave free. */
export function fitBox(bounds: Box, size: Size, insets: Insets): Viewport {
  const { width, height } = freeSize(size, insets)
  const zoom = clamp(
    Math.min(width / Math.max(1, bounds.width), height / Math.max(1, bounds.height)),
    ZOOM.min,
    ZOOM.fitMax,
  )
  return {
    x: insets.left + width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: insets.top + height / 2 - (bounds.y + bounds.height / 2) * zoom,
    zoom,
  }
}

/** How far to move one axis so that [start, end] lies in [low, high]; what is too long shows its start. */
function shiftInto(start: number, end: number, low: number, high: number): number {
  if (start >= low && end <= high) return 0
  if (end - start > high - low || start < low) return low - start
  return high - end
}

/** The nearest viewport that shows the whole box, or null when this one does. */
export function reveal(box: Box, viewport: Viewport, size: Size, insets: Insets): Viewport | null {
  const from = toScreen(box, viewport)
  const dx = shiftInto(from.x, from.x + box.width * viewport.zoom, insets.left, size.width - insets.right)
  const dy = shiftInto(from.y, from.y + box.height * viewport.zoom, insets.top, size.height - insets.bottom)
  return dx === 0 && dy === 0 ? null : { ...viewport, x: viewport.x + dx, y: viewport.y + dy }
}

/**
 * The nearest viewport at this zoom that shows all of a drawing, or null when this one does, or none can: a drawing that
 * is larger than the screen stays where it is.
 */
export function bringIn(bounds: Box, viewport: Viewport, size: Size, insets: Insets): Viewport | null {
  const fits =
    bounds.width * viewport.zoom <= size.width - insets.left - insets.right &&
    bounds.height * viewport.zoom <= size.height - insets.top - insets.bottom
  return fits ? reveal(bounds, viewport, size, insets) : null
}

/** The same point of the drawing stays under `at` (px on the canvas) while the zoom changes. */
export function zoomAt(at: Point, viewport: Viewport, zoom: number): Viewport {
  const next = clamp(zoom, ZOOM.min, ZOOM.max)
  const point = toDrawing(at, viewport)
  return { x: at.x - point.x * next, y: at.y - point.y * next, zoom: next }
}

/** Whether the drawing needs more than two screens at its natural size: only then a minimap helps. */
export const exceedsTwoScreens = (bounds: Box, size: Size): boolean =>
  size.width > 0 &&
  (bounds.width * bounds.height > 2 * size.width * size.height ||
    bounds.width > 2 * size.width ||
    bounds.height > 2 * size.height)
