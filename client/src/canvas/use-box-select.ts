import type { PointerEvent } from 'react'
import type { Box, Point } from 'shared/layouts'
import { type CauseId, HEAD, type ParentId } from 'shared/model'
import { usePointerDrag } from '../ui/index.ts'
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
export function useBoxSelect({ scene, toDrawing, select }: BoxSelectOptions) {
  const { held, onPointerDown } = usePointerDrag<Point, Box>({
    hold: (pointer, start) => {
      const area = boxBetween(start, toDrawing(pointer))
      select(causesIn(scene, area))
      return area
    },
  })
  return {
    area: held,
    onPointerDown: (event: PointerEvent) => {
      if (event.shiftKey) onPointerDown(event, toDrawing({ x: event.clientX, y: event.clientY }))
    },
  }
}
