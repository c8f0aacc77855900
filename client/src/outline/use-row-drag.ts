import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { moveCauses } from 'shared/doc'
import { type CauseId, HEAD, type ParentId } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { useCanWrite, useEditor } from '../sync/index.ts'
import { useUiStore } from '../ui-store/index.ts'
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

/** Lets rows be dragged by mouse or pen: to another place among their siblings, or under another cause. Escape cancels. */
export function useRowDrag(rows: readonly OutlineRow[]): RowDrag {
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
    const dropAt = (event: globalThis.PointerEvent, ids: readonly CauseId[]): RowDrop | null => {
      const element = document
        .elementFromPoint(event.clientX, event.clientY)
        ?.closest<HTMLElement>('[data-row]')
      const row = latest.current.rows.find(other => other.id === element?.dataset.row)
      if (!element || !row) return null
      const { top, height } = element.getBoundingClientRect()
      return rowDrop(editor.rca(), row, (event.clientY - top) / height, ids)
    }
    const onMove = (event: globalThis.PointerEvent) => {
      const isFar = Math.hypot(event.clientX - press.x, event.clientY - press.y) > THRESHOLD
      if (!latest.current.drag && !isFar) return
      const { selected } = ui.getState()
      const all = (selected as readonly ParentId[]).includes(press.id) ? selected : [press.id]
      const ids = all.filter((id): id is CauseId => editor.rca().causes.has(id as CauseId))
      setDrag({ ids, drop: dropAt(event, ids) })
    }
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
      if (change(moveCauses, { ids: now.ids, parent, after }) !== null) ui.getState().select(now.ids)
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
    // Before the keys of the tree hear it.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', end)
      document.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [press, editor, ui, change])

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
