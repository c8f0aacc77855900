import { useStore } from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { commandOf } from '../commands/index.ts'
import { IconButton } from '../ui/index.ts'
import styles from './CanvasControls.module.css'
import { ZOOM } from './camera.ts'
import type { Camera } from './use-camera.ts'

/** Zoom and fit, bottom left beside the view switch. */
export function CanvasControls({ camera, onFit }: { readonly camera: Camera; readonly onFit: () => void }) {
  const zoom = useStore(state => state.transform[2])
  return (
    <fieldset className={styles.controls} aria-label="Zoom">
      <IconButton
        className={styles.step}
        label="Zoom out"
        icon={Minus}
        keys={commandOf('zoom-out').keys[0]}
        disabled={zoom <= ZOOM.min}
        onClick={() => camera.zoomBy(1 / ZOOM.step)}
      />
      <IconButton
        className={styles.step}
        label="Zoom in"
        icon={Plus}
        keys={commandOf('zoom-in').keys[0]}
        disabled={zoom >= ZOOM.max}
        onClick={() => camera.zoomBy(ZOOM.step)}
      />
      <IconButton
        label="Fit everything on the screen"
        icon={Maximize}
        keys={commandOf('fit').keys[0]}
        onClick={onFit}
      />
    </fieldset>
  )
}
