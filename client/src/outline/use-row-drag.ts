import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { moveCauses } from 'shared/doc'
import { type CauseId, HEAD, type ParentId } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { useCanWrite, useEditor } from '../sync/index.ts'
import { useUiStore } from '../ui-store/index.ts'
import { edgeScroll } from './edge-scroll.ts'
import type { OutlineRow } from './outline-rows.ts'
import { type RowDrop, rowDrop } from './row-drop.ts'

/** How far a press moves before it is a drag, px. */
const THRESHOLD = 6

interface Press {
  readonly id: CauseId
  readonly x: number
  readonly y: number
}

export interface RowDrag {
  /** Where a drop would go now; null while nothing is dragged or it cannot go there. */
  readonly drop: RowDrop | null
  readonly isDragging: boolean
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  /** Whether the click that ends a drag is to be ignored. */
  readonly wasDragged: () => boolean
}

/**
 * Lets rows be dragged by mouse or pen: to another place among their siblings, or under another cause. Near the edge of
 * the list it scrolls. Escape cancels, as does going to another window.
 */
export function useRowDrag(rows: readonly OutlineRow[], scroller: RefObject<HTMLElement | null>): RowDrag {
  const editor = useEditor()
  const ui = useUiStore()
  const change = useDocCommand()
  const canWrite = useCanWrite()
  const [drag, setDrag] = useState<{ ids: readonly CauseId[]; drop: RowDrop | null } | null>(null)
  const [press, setPress] = useState<Press | null>(null)
  const latest = useRef({ rows, drag })
  latest.current = { rows, drag }
  const hasJustDragged = useRef(false)

  useEffect(() => {
    if (!press) return
    const isThere = (id: ParentId): id is CauseId => editor.rca().causes.has(id as CauseId)
    const dropAt = (x: number, y: number, ids: readonly CauseId[]): RowDrop | null => {
      const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]')
      const row = latest.current.rows.find(other => other.id === element?.dataset.row)
      if (!element || !row) return null
      const { top, height } = element.getBoundingClientRect()
      return rowDrop(editor.rca(), row, (y - top) / height, ids)
    }
    let pointer = { x: press.x, y: press.y }
    const show = () => {
      const selected: readonly ParentId[] = ui.getState().selected
      const ids = (selected.includes(press.id) ? selected : [press.id]).filter(isThere)
      setDrag({ ids, drop: dropAt(pointer.x, pointer.y, ids) })
    }
    const onMove = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      if (!latest.current.drag && Math.hypot(x - press.x, y - press.y) <= THRESHOLD) return
      pointer = { x, y }
      show()
    }
    const scroll = () => {
      frame = requestAnimationFrame(scroll)
      const list = scroller.current
      const by = list && latest.current.drag ? edgeScroll(pointer.y, list.getBoundingClientRect()) : 0
      if (!list || by === 0) return
      const before = list.scrollTop
      list.scrollTop += by
      if (list.scrollTop !== before) show()
    }
    let frame = requestAnimationFrame(scroll)
    const end = () => {
      hasJustDragged.current = latest.current.drag !== null
      // The click follows at once; a later press is its own.
      setTimeout(() => {
        hasJustDragged.current = false
      })
      setDrag(null)
      setPress(null)
    }
    const onUp = () => {
      const { drag: now } = latest.current
      end()
      if (!now?.drop) return
      const { parent, after } = now.drop
      // What somebody else has deleted meanwhile stays deleted.
      const ids = now.ids.filter(isThere)
      if (ids.length > 0 && change(moveCauses, { ids, parent, after }) !== null) ui.getState().select(ids)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !latest.current.drag) return
      event.preventDefault()
      event.stopImmediatePropagation()
      end()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', end)
    // Another window has the pointer from now on: its release is not heard here.
    window.addEventListener('blur', end)
    // Before the keys of the tree hear it.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('blur', end)
      document.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [press, editor, ui, change, scroller])

  return {
    drop: drag?.drop ?? null,
    isDragging: drag !== null,
    onPointerDown: event => {
      if (!canWrite || event.button !== 0 || event.pointerType === 'touch') return
      if ((event.target as Element).closest('button, a, textarea')) return
      const id = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row
      if (id !== undefined && id !== HEAD) setPress({ id: id as CauseId, x: event.clientX, y: event.clientY })
    },
    wasDragged: () => hasJustDragged.current,
  }
}
