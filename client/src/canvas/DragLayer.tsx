import { ViewportPortal } from '@xyflow/react'
import type { Box } from 'shared/layouts'
import { causeOf } from 'shared/model'
import styles from './DragLayer.module.css'
import type { Scene } from './scene.ts'
import type { CauseDrag } from './use-drag-causes.ts'

/** What a drop would do: the line between two siblings (a new parent colours its own box), and what is in hand. */
export function DragLayer({ drag, scene }: { readonly drag: CauseDrag; readonly scene: Scene }) {
  const [first] = drag.ids
  const line = drag.target?.line
  return (
    <>
      {line && (
        <ViewportPortal>
          <svg className={styles.layer} aria-hidden="true">
            <line className={styles.insertion} x1={line[0].x} y1={line[0].y} x2={line[1].x} y2={line[1].y} />
          </svg>
        </ViewportPortal>
      )}
      <div
        className={styles.inHand}
        style={{ transform: `translate(${drag.pointer.x + 12}px, ${drag.pointer.y + 12}px)` }}
        aria-hidden="true"
      >
        <span className={styles.text}>{(first && causeOf(scene.tree, first)?.text) || 'Empty'}</span>
        {drag.ids.length > 1 && <span className={styles.more}>+{drag.ids.length - 1}</span>}
      </div>
    </>
  )
}

/** The rectangle that selects what it touches. */
export function SelectionArea({ area }: { readonly area: Box }) {
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden="true">
        <rect className={styles.area} {...area} />
      </svg>
    </ViewportPortal>
  )
}
