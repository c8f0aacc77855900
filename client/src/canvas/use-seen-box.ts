import { type ReactFlowState, useStore } from '@xyflow/react'
import type { Box } from 'shared/layouts'
import { toDrawing } from './camera.ts'
import { isSameValue } from './same-value.ts'

/** Px on the screen in whose steps the seen part grows: panning within a step draws nothing anew. */
const STEP = 256

function seenBox({ transform: [x, y, zoom], width, height }: ReactFlowState): Box | null {
  if (width === 0 || height === 0) return null
  const step = STEP / zoom
  const from = toDrawing({ x: 0, y: 0 }, { x, y, zoom })
  const to = toDrawing({ x: width, y: height }, { x, y, zoom })
  const left = Math.floor(from.x / step) * step
  const top = Math.floor(from.y / step) * step
  return {
    x: left,
    y: top,
    width: Math.ceil(to.x / step) * step - left,
    height: Math.ceil(to.y / step) * step - top,
  }
}

/** The part of the drawing that is on the screen, a little more so that it changes seldom. Null before there is one. */
export const useSeenBox = (): Box | null => useStore(seenBox, isSameValue)
