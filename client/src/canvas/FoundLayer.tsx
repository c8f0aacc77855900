import { useStore, ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { useFound } from '../commands/index.ts'
import { classNames } from '../ui/index.ts'
import styles from './FoundLayer.module.css'
import { foundMarks } from './found-marks.ts'
import type { Scene } from './scene.ts'
import { useSeenBox } from './use-seen-box.ts'

/** Marks what the find bar has found, under the labels: also where these are drawn as bars, or lie in a fold. */
export const FoundLayer = memo(function FoundLayer({ scene }: { readonly scene: Scene }) {
  const { matches, current } = useFound()
  const seen = useSeenBox()
  const zoom = useStore(state => state.transform[2])
  const marks = useMemo(
    () => foundMarks(scene, matches, current, seen, zoom),
    [scene, matches, current, seen, zoom],
  )
  if (matches.length === 0) return null
  return (
    <ViewportPortal>
      <svg className={styles.layer} style={{ '--upright': 1 / zoom }} aria-hidden="true">
        <path className={styles.match} d={marks.matches} />
        <path className={classNames(styles.match, styles.fold)} d={marks.folds} />
        <path
          className={classNames(styles.match, styles.current, marks.isCurrentFolded && styles.fold)}
          d={marks.current}
        />
      </svg>
    </ViewportPortal>
  )
})
