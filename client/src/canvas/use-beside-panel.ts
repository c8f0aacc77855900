import { useEffect, useRef } from 'react'
import { HEAD } from 'shared/model'
import { useUiStore } from '../ui-store/index.ts'
import type { Scene } from './scene.ts'
import type { Camera } from './use-camera.ts'

/** When a panel opens over what is selected, or else over the problem, brings it out from under the panel. */
export function useBesidePanel(scene: Scene, camera: Camera, covered: number): void {
  const ui = useUiStore()
  const before = useRef(covered)
  useEffect(() => {
    const isOpening = covered > before.current
    before.current = covered
    if (!isOpening) return
    const box = scene.boxes.get(ui.getState().selected.at(-1) ?? HEAD)
    if (box && camera.isCovered(box)) camera.reveal(box)
  }, [covered, scene, camera, ui])
}
