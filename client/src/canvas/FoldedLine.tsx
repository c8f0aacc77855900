import { useRunCommand } from '../commands/index.ts'
import { Button } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import styles from './FoldedLine.module.css'
import type { Scene } from './scene.ts'

/** Causes up to which all of them are brought into view when they are shown. */
const MOST_FITTED = 500

/** Says, quietly, that not everything is drawn, and shows it when asked; gone when nothing is folded. */
export function FoldedLine({ scene }: { readonly scene: Scene }) {
  const run = useRunCommand()
  const isDeep = useUi(ui => ui.deepFolds !== null && ui.deepFolds.size > 0)
  if (!scene.laidOut.labels.some(label => label.hidden > 0)) return null
  const showAll = () => {
    run('expand-all')
    // Of thousands a fitted drawing would show bars alone: there one goes on where one is.
    if (scene.rca.causes.size <= MOST_FITTED) run('fit')
  }
  return (
    <p className={styles.line}>
      {isDeep ? 'Deep levels are folded.' : 'Some branches are folded.'}
      <Button look="quiet" onClick={showAll}>
        Show all
      </Button>
    </p>
  )
}
