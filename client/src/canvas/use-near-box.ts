import { useStore } from '@xyflow/react'
import { useState } from 'react'
import type { Box, Size } from 'shared/layouts'
import { type Viewport, visibleBox } from './camera.ts'
import { createNearBox } from './near-box.ts'

/** The part of the drawing whose labels React Flow is given: what is on the screen, and half a screen more around it. */
export function useNearBox(opening: Viewport, frame: Size): Box {
  const [follow] = useState(createNearBox)
  return useStore(({ panZoom, transform: [x, y, zoom], width, height }) =>
    // React Flow learns of the opening view and of its size a step late.
    follow(panZoom && width > 0 ? visibleBox({ x, y, zoom }, { width, height }) : visibleBox(opening, frame)),
  )
}
