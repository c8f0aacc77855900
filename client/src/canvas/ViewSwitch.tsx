import { commandOf, views } from '../commands/index.ts'
import { IconButton } from '../ui/index.ts'
import { useUi, useUiStore, type ViewId } from '../ui-store/index.ts'
import styles from './CanvasControls.module.css'

const viewIds = Object.keys(views) as readonly ViewId[]

/** Which of the three drawings this person looks at. Stands at the bottom left of each of them. */
export function ViewSwitch() {
  const view = useUi(ui => ui.view)
  const ui = useUiStore()
  return (
    <fieldset className={styles.controls} aria-label="View">
      {viewIds.map(id => (
        <IconButton
          key={id}
          label={views[id].label}
          icon={views[id].icon}
          keys={commandOf(`view:${id}`).keys[0]}
          isPressed={id === view}
          onClick={() => ui.getState().setView(id)}
        />
      ))}
    </fieldset>
  )
}
