import { CircleQuestionMark } from 'lucide-react'
import { commandOf, useRunCommand } from '../commands/index.ts'
import { IconButton } from '../ui/index.ts'
import styles from './CanvasControls.module.css'

/** Opens the list of all keys: for hands that do not know yet that `?` does. */
export function KeysButton() {
  const run = useRunCommand()
  return (
    <div className={`${styles.controls} ${styles.keys}`}>
      <IconButton
        label={commandOf('keys').label}
        icon={CircleQuestionMark}
        keys={commandOf('keys').keys[0]}
        onClick={() => run('keys')}
      />
    </div>
  )
}
