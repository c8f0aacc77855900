import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useMemo, useRef } from 'react'
import type { Box, Point, Size } from 'shared/layouts'
import {
  bringIn,
  fitBox,
  type Insets,
  reveal,
  toScreen,
  type Viewport,
  visibleBox,
  ZOOM,
  zoomAt,
} from './camera.ts'

/** Px that stay free around what is fitted or revealed; below it are the controls. */
export const MARGIN = 24
const CONTROLS = 48

/** What floats over the canvas, px: a panel over its right side, a guest's name field over its lower edge. */
export interface Covered {
  readonly right: number
  readonly bottom: number
}

export const insetsFor = ({ right, bottom }: Covered): Insets => ({
  top: MARGIN,
  right: MARGIN + right,
  bottom: MARGIN + Math.max(CONTROLS, bottom),
  left: MARGIN,
})

/** What is merely near the edge is not out of sight. */
const NEAR = MARGIN - 8
const tight = ({ top, right, bottom, left }: Insets): Insets => ({
  top: top - NEAR,
  right: right - NEAR,
  bottom: bottom - NEAR,
  left: left - NEAR,
})

/** Ms of a token: motion is switched off in one place. A style sheet that was made small says "200ms" as ".2s". */
function durationOf(token: '--duration-panel'): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue(token).trim()
  const number = Number.parseFloat(value) || 0
  return value.endsWith('ms') ? number : number * 1000
}

export interface Camera {
  readonly viewport: () => Viewport
  readonly size: () => Size
  readonly moveTo: (viewport: Viewport, how?: 'smoothly' | 'at once') => void
  /** Shows all of a box. */
  readonly fit: (bounds: Box, how?: 'smoothly' | 'at once') => void
  /** Brings a box into sight, no further than needed; `closer` also makes its text readable. */
  readonly reveal: (box: Box, closer?: boolean) => void
  /** Whether a box reaches under the panel that is open: on the screen, but not to be seen. */
  readonly isCovered: (box: Box) => boolean
  /** Brings a whole drawing into sight at this zoom, where it fits and is not. */
  readonly bringIn: (bounds: Box) => void
  readonly zoomBy: (factor: number) => void
  /** At once; whether there was anything to move by. */
  readonly panBy: (delta: Point) => boolean
  /** Brings a point of the drawing into the middle, at once. */
  readonly centreOn: (point: Point) => void
}

/** What moves the view of the drawing: only this person's own doing calls it. */
export function useCamera({ right, bottom }: Covered): Camera {
  const flow = useReactFlow()
  const store = useStoreApi()
  const size = useCallback((): Size => {
    const { width, height } = store.getState()
    return { width, height }
  }, [store])
  const flight = useRef<{ readonly to: Viewport; readonly until: number } | null>(null)
  return useMemo(() => {
    const insets = insetsFor({ right, bottom })
    const moveTo: Camera['moveTo'] = (viewport, how = 'smoothly') => {
      const duration = how === 'smoothly' ? durationOf('--duration-panel') : 0
      flight.current = duration > 0 ? { to: viewport, until: performance.now() + duration } : null
      void flow.setViewport(viewport, duration > 0 ? { duration } : {})
    }
    // A step taken while the camera flies begins where that flight ends, not somewhere in the air.
    const viewportNow = (): Viewport =>
      flight.current && performance.now() < flight.current.until ? flight.current.to : flow.getViewport()
    return {
      viewport: viewportNow,
      size,
      moveTo,
      fit: (bounds, how) => moveTo(fitBox(bounds, size(), insets), how),
      reveal: (box, closer = false) => {
        // Before the canvas is measured nothing is out of sight: the drawing opens with everything in view.
        if (size().width === 0) return
        const viewport = viewportNow()
        if (closer && viewport.zoom < ZOOM.readable) {
          const { width, height } = size()
          const zoom = 1
          moveTo({
            x: (width - right) / 2 - (box.x + box.width / 2) * zoom,
            y: height / 2 - (box.y + box.height / 2) * zoom,
            zoom,
          })
          return
        }
        const next = reveal(box, viewport, size(), insets)
        if (next) moveTo(next)
      },
      isCovered: box => {
        const viewport = viewportNow()
        const { width } = size()
        const from = toScreen(box, viewport)
        return right > 0 && from.x < width && from.x + box.width * viewport.zoom > width - right
      },
      bringIn: bounds => {
        const next = bringIn(bounds, viewportNow(), size(), tight(insets))
        if (next) moveTo(next)
      },
      zoomBy: factor => {
        const { width, height } = size()
        const viewport = viewportNow()
        moveTo(zoomAt({ x: (width - right) / 2, y: height / 2 }, viewport, viewport.zoom * factor))
      },
      panBy: ({ x, y }) => {
        if (x === 0 && y === 0) return false
        const viewport = flow.getViewport()
        moveTo({ ...viewport, x: viewport.x + x, y: viewport.y + y }, 'at once')
        return true
      },
      centreOn: ({ x, y }) => {
        const { width, height } = size()
        const { zoom } = viewportNow()
        moveTo({ x: (width - right) / 2 - x * zoom, y: height / 2 - y * zoom, zoom }, 'at once')
      },
    }
  }, [flow, size, right, bottom])
}

/** Asks for the part of the drawing on the screen, beside an open panel; null before the canvas has a size. */
export function useSeen({ right }: Covered): () => Box | null {
  const flow = useReactFlow()
  const store = useStoreApi()
  return useCallback(() => {
    const { width, height } = store.getState()
    return width > 0 ? visibleBox(flow.getViewport(), { width: Math.max(1, width - right), height }) : null
  }, [flow, store, right])
}
