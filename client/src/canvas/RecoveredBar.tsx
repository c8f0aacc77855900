import { useStore, ViewportPortal } from '@xyflow/react'
import { restoreDeletion } from 'shared/doc'
import { visibleText } from 'shared/exporters'
import { causeOf, type ParentId, type Recovery } from 'shared/model'
import { type CommandContext, useCommandContext, useDocCommand, useRunCommand } from '../commands/index.ts'
import { useCanWrite } from '../sync/index.ts'
import { Button } from '../ui/index.ts'
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
  const context = useCommandContext()
  const run = useRunCommand()
  const change = useDocCommand()
  const canWrite = useCanWrite()
  const zoom = useStore(state => state.transform[2])
  const recovered = selected === null ? null : (causeOf(scene.tree, selected)?.recovered ?? null)
  const box = selected === null ? undefined : scene.boxes.get(selected)
  if (!recovered || !box || !canWrite) return null
  return (
    <ViewportPortal>
      <div
        className={styles.bar}
        style={{
          transform: `translate(${box.x}px, ${box.y + box.height + GAP}px) scale(${1 / zoom})`,
        }}
      >
        <span className={styles.why}>{whyKept(context, recovered)}</span>
        <Button onClick={() => run('keep-recovered')}>Keep it here</Button>
        <Button onClick={() => change(restoreDeletion, { deletion: recovered.deletion })}>
          Restore the branch
        </Button>
        <Button onClick={() => run('delete')}>Delete</Button>
      </div>
    </ViewportPortal>
  )
}

/** Px below the box. */
const GAP = 8

function whyKept({ people }: CommandContext, { by }: Recovery): string {
  const name = people().find(person => person.id === by)?.name
  return name ? `Kept from a branch that ${visibleText(name)} deleted` : 'Kept from a deleted branch'
}
