import { useEffect, useRef } from 'react'
import { useIsLoaded } from '../sync/index.ts'
import type { Scene } from './scene.ts'
import type { Camera } from './use-camera.ts'

/** Shows everything when it was asked for, and once more when a document that was still empty has arrived. */
export function useFitting(scene: Scene, fits: number, camera: Camera): void {
  const isLoaded = useIsLoaded()
  const asked = `${fits} ${isLoaded}`
  const done = useRef(asked)
  useEffect(() => {
    if (done.current === asked) return
    done.current = asked
    camera.fit(scene.laidOut.bounds)
  }, [asked, scene, camera])
}
