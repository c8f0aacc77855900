import { useStore, ViewportPortal } from '@xyflow/react'
import { causeOf, type ParentId } from 'shared/model'
import { RecoveredNote } from '../marks/RecoveredNote.tsx'
import { useCanWrite } from '../sync/index.ts'
import styles from './RecoveredBar.module.css'
import type { Scene } from './scene.ts'

/** Below a selected cause that outlived its branch: why it is here, and what to do about it. */
export function RecoveredBar({
  scene,
  selected,
}: {
  readonly scene: Scene
  readonly selected: ParentId | null
}) {
  const canWrite = useCanWrite()
  const zoom = useStore(state => state.transform[2])
  const cause = selected === null ? undefined : causeOf(scene.tree, selected)
  const box = selected === null ? undefined : scene.boxes.get(selected)
  if (!cause?.recovered || !box || !canWrite) return null
  return (
    <ViewportPortal>
      <div
        className={styles.bar}
        style={{
          transform: `translate(${box.x}px, ${box.y + box.height + GAP}px) scale(${1 / zoom})`,
        }}
      >
        <RecoveredNote id={cause.id} recovered={cause.recovered} />
      </div>
    </ViewportPortal>
  )
}

/** Px below the box. */
const GAP = 8
