import { FocusPath } from '../branch-focus/index.ts'
import { FindBar } from '../commands/index.ts'
import { FollowLayer } from '../following/index.ts'
import { classNames, useIsNarrow } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import styles from './ViewBars.module.css'

/**
 * What floats over the top of the view: the path of the branch in focus, who follows whom, the search. In one flow, so
 * that none lies on another; beside an open panel. On a phone the search stands above the view.
 */
export function ViewBars() {
  const isBesidePanel = useUi(ui => ui.panel !== null)
  const isOutline = useUi(ui => ui.view === 'outline')
  const isNarrow = useIsNarrow()
  return (
    <div className={classNames(styles.bars, isBesidePanel && styles.besidePanel)}>
      <div className={styles.over}>
        <div className={styles.path}>
          {/* The outline of a phone has its own place for it. */}
          {!(isNarrow && isOutline) && <FocusPath />}
        </div>
        <FollowLayer />
      </div>
      <div className={styles.search}>
        <FindBar />
      </div>
    </div>
  )
}
