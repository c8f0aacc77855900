import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Point } from 'shared/layouts'
import { type CauseId, HEAD, type ParentId } from 'shared/model'
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
  readonly canDrag: boolean
  readonly selected: () => readonly ParentId[]
  readonly select: (ids: readonly ParentId[]) => void
  readonly toDrawing: (pointer: Point) => Point
  /** Moves the drawing while the pointer is near the edge; whether it did. */
  readonly panAtEdge: (pointer: Point) => boolean
  readonly onDrop: (ids: readonly CauseId[], place: DropTarget) => void
}

/** Px that the pointer moves before a press becomes a drag. */
const THRESHOLD = 5

interface Press {
  readonly id: CauseId
  readonly at: Point
}

/**
 * Dragging a cause with mouse or pen: a new parent or another place among its siblings. Escape gives it back, as does
 * somebody else's deleting it. Touch pans instead.
 */
export function useDragCauses(options: DragOptions) {
  const [drag, setDrag] = useState<CauseDrag | null>(null)
  const press = useRef<Press | null>(null)
  const current = useRef<CauseDrag | null>(null)
  const latest = useRef(options)
  latest.current = options
  // The click that ends a drag is none.
  const hasDragged = useRef(false)

  const show = useCallback((next: CauseDrag | null) => {
    current.current = next
    setDrag(next)
  }, [])

  const stop = useCallback(() => {
    press.current = null
    show(null)
  }, [show])

  useEffect(() => {
    let frame = 0
    const holdAt = (pressed: Press, pointer: Point) => {
      const { scene, selected, select, toDrawing } = latest.current
      const all = selected()
      const inHand = all.includes(pressed.id) ? topmostOf(scene.tree, all) : [pressed.id]
      const ids = current.current?.ids ?? inHand
      if (!current.current && !all.includes(pressed.id)) select(ids)
      hasDragged.current = true
      const target = dropTargetAt(
        { tree: scene.tree, laidOut: scene.laidOut, dragged: ids },
        toDrawing(pointer),
      )
      show({ ids, pointer, target })
    }
    const panAtEdge = () => {
      frame = 0
      const held = current.current
      if (!held || !press.current) return
      // A hand that rests at the edge goes on: what it is over is another place after each step.
      if (latest.current.panAtEdge(held.pointer)) holdAt(press.current, held.pointer)
      frame = requestAnimationFrame(panAtEdge)
    }
    const onMove = (event: PointerEvent) => {
      const pressed = press.current
      if (!pressed) return
      const pointer = { x: event.clientX, y: event.clientY }
      if (!current.current && Math.hypot(pointer.x - pressed.at.x, pointer.y - pressed.at.y) < THRESHOLD)
        return
      holdAt(pressed, pointer)
      if (frame === 0) frame = requestAnimationFrame(panAtEdge)
    }
    const onUp = () => {
      const dropped = current.current
      stop()
      if (dropped?.target) latest.current.onDrop(dropped.ids, dropped.target)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !current.current) return
      event.preventDefault()
      event.stopPropagation()
      const { ids } = current.current
      stop()
      // For the keys of the tree Escape leaves the drawing; here it only lets go.
      latest.current.select(ids)
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('blur', stop)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('blur', stop)
    }
  }, [show, stop])

  const { causes } = options.scene.rca
  useEffect(() => {
    if (current.current?.ids.some(id => !causes.has(id))) stop()
  }, [causes, stop])

  const onPointerDown = useCallback((event: ReactPointerEvent, id: ParentId) => {
    if (event.button !== 0 || event.pointerType === 'touch' || id === HEAD || !latest.current.canDrag) return
    press.current = { id: id as CauseId, at: { x: event.clientX, y: event.clientY } }
  }, [])

  return { drag, onPointerDown, hasDragged }
}
