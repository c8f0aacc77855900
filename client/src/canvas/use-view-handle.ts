import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { HEAD } from 'shared/model'
import { boxElement } from '../editing/index.ts'
import { useUiStore } from '../ui-store/index.ts'
import { arrowStep } from './arrow-step.ts'
import type { Scene } from './scene.ts'
import { siblingsAsDrawn } from './siblings-as-drawn.ts'
import { stepIntoFold } from './step-into-fold.ts'
import type { Camera } from './use-camera.ts'

export interface ViewHandleOptions {
  readonly scene: Scene
  readonly camera: Camera
  readonly fit: () => void
  readonly wrapper: RefObject<HTMLDivElement | null>
}

/** Lends the commands what only the drawing knows: where boxes lie, and how to bring them into sight. */
export function useViewHandle(options: ViewHandleOptions): void {
  const ui = useUiStore()
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    return ui.getState().registerView({
      neighbourOf: (from, direction) => {
        const { tree, boxes, laidOut } = latest.current.scene
        return stepIntoFold(tree, laidOut, from, direction) ?? arrowStep(tree, boxes, from, direction)
      },
      siblingsAsDrawn: id => {
        const { tree, laidOut } = latest.current.scene
        return siblingsAsDrawn(tree, laidOut, id)
      },
      drawsParked: false,
      shows: id => latest.current.scene.boxes.has(id),
      reveal: id => {
        const box = latest.current.scene.boxes.get(id)
        if (box) latest.current.camera.reveal(box)
      },
      fit: () => latest.current.fit(),
      zoomBy: factor => latest.current.camera.zoomBy(factor),
      focus: () => {
        const box = boxElement(ui.getState().selected.at(-1) ?? HEAD)
        const element = box ?? latest.current.wrapper.current
        element?.focus({ preventScroll: true })
      },
    })
  }, [ui])
}
