import { useStore, ViewportPortal } from '@xyflow/react'
import { memo, type ReactNode, useMemo } from 'react'
import type { BranchFocus } from '../branch-focus/index.ts'
import { useFound } from '../commands/index.ts'
import { classNames } from '../ui/index.ts'
import { useEditedBox, useUi } from '../ui-store/index.ts'
import { ZOOM } from './camera.ts'
import styles from './FarNames.module.css'
import { farNames, placeNames } from './far-names.ts'
import type { Scene } from './scene.ts'

/** Names are placed anew when the zoom has changed by so much: not in every frame. */
const STEP = 1.06

const stepOf = (zoom: number): number | null =>
  zoom < ZOOM.names ? Math.floor(Math.log(zoom) / Math.log(STEP)) : null

/**
 * So far out that text cannot be read, the problem and the first bones say their names in a size that can, over their
 * labels. A picture of what the boxes below it say to screen readers, and to pointers nothing.
 */
export const FarNames = memo(function FarNames({
  scene,
  focus,
}: {
  readonly scene: Scene
  readonly focus: BranchFocus | null
}) {
  const step = useStore(state => stepOf(state.transform[2]))
  const selected = useUi(ui => ui.selected)
  const editing = useEditedBox()
  const { matches, current } = useFound()
  const isFar = step !== null
  const names = useMemo(
    () => (isFar ? farNames({ ...scene, problem: scene.rca.problem }) : []),
    [scene, isFar],
  )
  const placed = useMemo(
    () => (step === null ? [] : placeNames(names, STEP ** step, STEP ** (step + 1))),
    [names, step],
  )
  if (placed.length === 0) return null
  return (
    <ViewportPortal>
      <Upright>
        {placed.map(({ id, middle, shift, width, height, lines, isHead }) =>
          id === editing ? null : (
            <div
              key={id}
              className={styles.place}
              style={{ transform: `translate(${middle.x}px, ${middle.y}px)` }}
            >
              <div
                className={classNames(
                  styles.name,
                  isHead && styles.head,
                  focus !== null && !focus.isClear(id) && !selected.includes(id) && styles.faded,
                  matches.includes(id) && styles.found,
                  id === current && styles.current,
                  selected.includes(id) && styles.selected,
                )}
                data-far-name
                style={{ width, height, '--shift': `${shift}px` }}
              >
                {lines.map((line, index) => (
                  <span key={index}>{line}</span>
                ))}
              </div>
            </div>
          ),
        )}
      </Upright>
    </ViewportPortal>
  )
})

/** Alone renders again with every change of the zoom. */
function Upright({ children }: { readonly children: ReactNode }) {
  const zoom = useStore(state => state.transform[2])
  return (
    <div className={styles.layer} style={{ '--upright': 1 / zoom }} aria-hidden="true">
      {children}
    </div>
  )
}
