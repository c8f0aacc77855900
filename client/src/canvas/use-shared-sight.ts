import { useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import type { PresenceView } from 'shared/protocol'
import { useApplySight, useTellSight } from '../following/index.ts'
import { useUi } from '../ui-store/index.ts'
import type { Scene } from './scene.ts'
import { sightIn, viewportFor } from './sight.ts'
import { type Camera, type Covered, insetsFor, useSeen } from './use-camera.ts'

/** Tells those who follow what is seen of this drawing, and goes where the one goes whom this person follows. */
export function useSharedSight(scene: Scene, view: PresenceView, camera: Camera, covered: Covered): void {
  const store = useStoreApi()
  const seen = useSeen(covered)
  const at = useUi(ui => ui.selected.at(-1) ?? null)
  const headSide = useUi(ui => ui.headSide)
  useTellSight(
    useCallback(() => {
      const box = seen()
      return box && sightIn(scene.boxes, box, at)
    }, [scene, seen, at]),
    store.subscribe,
  )
  useApplySight(followed => {
    const { width, height } = camera.size()
    if (!followed.sight || width === 0) return
    const { boxes, tree } = scene
    const size = { width: Math.max(1, width - covered.right), height }
    const insets = insetsFor({ ...covered, right: 0 })
    const isMirrored = view === 'fishbone' && followed.headSide !== headSide
    const frame = { boxes, tree, size, insets, viewport: camera.viewport(), isMirrored }
    const next = viewportFor(followed.sight, followed.view === view, frame)
    if (next) camera.moveTo(next)
  }, scene)
}
