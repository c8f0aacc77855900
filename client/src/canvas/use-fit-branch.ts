import { useEffect, useRef } from 'react'
import type { CauseId } from 'shared/model'
import type { BranchFocus } from '../branch-focus/index.ts'
import { boxAround } from './box-geometry.ts'
import type { Scene } from './scene.ts'
import type { Camera } from './use-camera.ts'

/** Brings a branch into view when this person begins to look at it, not as it grows. */
export function useFitBranch(scene: Scene, focus: BranchFocus | null, camera: Camera): void {
  const fitted = useRef<CauseId | null>(null)
  useEffect(() => {
    const top = focus?.top ?? null
    if (top === fitted.current || (top !== null && !scene.boxes.has(top))) return
    fitted.current = top
    const corners = scene.laidOut.labels.flatMap(({ id, box }) =>
      focus?.has(id) ? [box, { x: box.x + box.width, y: box.y + box.height }] : [],
    )
    if (corners.length > 0) camera.fit(boxAround(corners))
  }, [scene, focus, camera])
}
