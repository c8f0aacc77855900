import { type PointerEvent, useRef } from 'react'
import type { Point } from 'shared/layouts'
import { usePresence } from '../sync/index.ts'
import { pointerAt } from './presence-view.ts'
import type { Scene } from './scene.ts'

/** Shows the others where my pointer is: for the element around the drawing. Fingers point at nothing while they pan. */
export function useOwnPointer(scene: Scene, toDrawing: (pointer: Point) => Point) {
  const presence = usePresence()
  const isShown = useRef(false)
  return {
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType === 'touch') return
      isShown.current = true
      presence.set({ pointer: pointerAt(scene.boxes, toDrawing({ x: event.clientX, y: event.clientY })) })
    },
    onPointerLeave: () => {
      if (!isShown.current) return
      isShown.current = false
      presence.set({ pointer: null })
    },
  }
}
