import { useStore } from '@xyflow/react'
import { Maximize, Plus, ZoomIn, ZoomOut } from 'lucide-react'
import { HEAD } from 'shared/model'
import { commandOf, useRunCommand } from '../commands/index.ts'
import { useCanWrite } from '../sync/index.ts'
import { IconButton } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import styles from './CanvasControls.module.css'
import { ZOOM } from './camera.ts'
import type { Camera } from './use-camera.ts'

/** The one thing that everybody looks for first, for mouse and finger: another cause below what is selected. */
export function AddControl() {
  const run = useRunCommand()
  const isCause = useUi(ui => ui.selected.some(id => id !== HEAD))
  const canWrite = useCanWrite()
  const { label, keys } = commandOf('add-child')
  return (
    <div className={styles.controls}>
      <IconButton
        label={label}
        icon={Plus}
        keys={keys[0]}
        disabled={!canWrite}
        onClick={() => run(isCause ? 'add-child' : 'add-bone')}
      />
    </div>
  )
}

/** Zoom and fit, bottom left beside the view switch. */
export function CanvasControls({ camera, onFit }: { readonly camera: Camera; readonly onFit: () => void }) {
  const zoom = useStore(state => state.transform[2])
  const ui = useUiStore()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: whoever presses by keys stays at the button
    <fieldset
      className={styles.controls}
      aria-label="Zoom"
      // Who points and then types goes on in the tree: a blank would press the button again.
      onClick={event => event.detail > 0 && ui.getState().viewHandle?.focus()}
    >
      <IconButton
        className={styles.step}
        label="Zoom out"
        icon={ZoomOut}
        keys={commandOf('zoom-out').keys[0]}
        disabled={zoom <= ZOOM.min}
        onClick={() => camera.zoomBy(1 / ZOOM.step)}
      />
      <IconButton
        className={styles.step}
        label="Zoom in"
        icon={ZoomIn}
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
