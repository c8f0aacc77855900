import { useEffect, useRef } from 'react'
import type { OwnChanges } from '../sync/index.ts'
import { useUi } from '../ui-store/index.ts'
import type { Scene } from './scene.ts'
import type { Camera } from './use-camera.ts'

/** Ms of rest after which a change counts as settled: longer than a double click, and than most pauses of a series. */
const SETTLED = 500

/**
 * Brings the drawing back into sight once this person's own change has settled and nothing is typed or held here.
 * Never for a change of somebody else: the view is each person's own.
 */
export function useKeepInSight(scene: Scene, ownChanges: OwnChanges, camera: Camera, isHeld: boolean): void {
  const isTyping = useUi(ui => ui.editing !== null)
  const seen = useRef({ count: ownChanges.count, typedAt: ownChanges.typedAt.current })
  const { count, typedAt } = ownChanges
  useEffect(() => {
    if (isTyping || isHeld) return
    const now = { count, typedAt: typedAt.current }
    if (seen.current.count === now.count && seen.current.typedAt === now.typedAt) return
    const timer = setTimeout(() => {
      seen.current = now
      camera.bringIn(scene.laidOut.bounds)
    }, SETTLED)
    return () => clearTimeout(timer)
  }, [count, typedAt, isTyping, isHeld, scene, camera])
}
