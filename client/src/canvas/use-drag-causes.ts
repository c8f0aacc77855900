import { useEffect } from 'react'
import type { Point } from 'shared/layouts'
import type { CauseId, ParentId } from 'shared/model'
import { usePointerDrag } from '../ui/index.ts'
import { type DropTarget, dropTargetAt, topmostOf } from './drop-target.ts'
import type { Scene } from './scene.ts'

/** What is being dragged, where the pointer is (px of the window), and what a drop would mean. */
export interface CauseDrag {
  readonly ids: readonly CauseId[]
  readonly pointer: Point
  readonly target: DropTarget | null
}

export interface DragOptions {
  readonly scene: Scene
  readonly selected: () => readonly ParentId[]
  readonly select: (ids: readonly ParentId[]) => void
  readonly toDrawing: (pointer: Point) => Point
  /** Moves the drawing while the pointer is near the edge; whether it did. */
  readonly moveAtEdge: (pointer: Point) => boolean
  readonly onDrop: (ids: readonly CauseId[], place: DropTarget) => void
}

/**
 * Dragging a cause with mouse or pen: a new parent or another place among its siblings. Escape gives it back, as does
 * somebody else's deleting it.
 */
export function useDragCauses({ scene, selected, select, toDrawing, moveAtEdge, onDrop }: DragOptions) {
  const { held, onPointerDown, cancel } = usePointerDrag<CauseId, CauseDrag>({
    hold: (pointer, pressed, last) => {
      const all = selected()
      const ids = last?.ids ?? (all.includes(pressed) ? topmostOf(scene.tree, all) : [pressed])
      if (!last && !all.includes(pressed)) select(ids)
      const { tree, laidOut } = scene
      return { ids, pointer, target: dropTargetAt({ tree, laidOut, dragged: ids }, toDrawing(pointer)) }
    },
    moveAtEdge,
    onDrop: ({ ids, target }) => {
      if (target) onDrop(ids, target)
    },
  })
  const isGone = held?.ids.some(id => !scene.rca.causes.has(id)) ?? false
  useEffect(() => {
    if (isGone) cancel()
  }, [isGone, cancel])
  return { drag: held, onPointerDown }
}
