import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Box, Point } from 'shared/layouts'
import { type CauseId, HEAD, type ParentId } from 'shared/model'
import { boxBetween, intersects } from './box-geometry.ts'
import type { Scene } from './scene.ts'

export interface BoxSelectOptions {
  readonly scene: Scene
  readonly toDrawing: (pointer: Point) => Point
  readonly select: (ids: readonly ParentId[]) => void
}

/** The causes whose boxes a rectangle of the drawing touches, in reading order. */
export const causesIn = ({ laidOut }: Scene, area: Box): readonly CauseId[] =>
  laidOut.labels.flatMap(label => (label.id !== HEAD && intersects(label.box, area) ? [label.id] : []))

/** Shift and drag on the empty paper: everything the rectangle touches is selected while it is drawn. */
export function useBoxSelect(options: BoxSelectOptions) {
  const [area, setArea] = useState<Box | null>(null)
  const start = useRef<Point | null>(null)
  const latest = useRef(options)
  // The click that ends a drawn rectangle is none.
  const hasDrawn = useRef(false)
  latest.current = options

  useEffect(() => {
    const onMove = (event: PointerEvent) => {
      if (!start.current) return
      const { scene, toDrawing, select } = latest.current
      const drawn = boxBetween(start.current, toDrawing({ x: event.clientX, y: event.clientY }))
      hasDrawn.current = true
      setArea(drawn)
      select(causesIn(scene, drawn))
    }
    const stop = () => {
      start.current = null
      setArea(null)
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', stop)
    window.addEventListener('pointercancel', stop)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', stop)
      window.removeEventListener('pointercancel', stop)
    }
  }, [])

  const onPointerDown = useCallback((event: ReactPointerEvent) => {
    if (event.button !== 0 || !event.shiftKey || event.pointerType === 'touch') return
    start.current = latest.current.toDrawing({ x: event.clientX, y: event.clientY })
  }, [])

  return { area, onPointerDown, hasDrawn }
}
