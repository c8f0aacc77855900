import type { PointerEvent, RefObject } from 'react'
import { moveCauses } from 'shared/doc'
import type { Point } from 'shared/layouts'
import { type CauseId, HEAD, type ParentId } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { useCanWrite, useEditor } from '../sync/index.ts'
import { usePointerDrag } from '../ui/index.ts'
import { useUiStore } from '../ui-store/index.ts'
import { edgeScroll } from './edge-scroll.ts'
import type { OutlineRow } from './outline-rows.ts'
import { type RowDrop, rowDrop } from './row-drop.ts'

export interface RowDrag {
  /** Where a drop would go now; null while nothing is dragged or it cannot go there. */
  readonly drop: RowDrop | null
  readonly isDragging: boolean
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
}

/**
 * Lets rows be dragged by mouse or pen: to another place among their siblings, or under another cause. Near the edge of
 * the list it scrolls.
 */
export function useRowDrag(rows: readonly OutlineRow[], scroller: RefObject<HTMLElement | null>): RowDrag {
  const editor = useEditor()
  const ui = useUiStore()
  const change = useDocCommand()
  const canWrite = useCanWrite()
  const isThere = (id: ParentId): id is CauseId => editor.rca().causes.has(id as CauseId)
  const dropAt = ({ x, y }: Point, ids: readonly CauseId[]): RowDrop | null => {
    const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]')
    const row = rows.find(other => other.id === element?.dataset.row)
    if (!element || !row) return null
    const { top, height } = element.getBoundingClientRect()
    return rowDrop(editor.rca(), row, (y - top) / height, ids)
  }

  const { held, onPointerDown } = usePointerDrag<
    CauseId,
    { readonly ids: readonly CauseId[]; readonly drop: RowDrop | null }
  >({
    hold: (pointer, pressed) => {
      const selected: readonly ParentId[] = ui.getState().selected
      const ids = (selected.includes(pressed) ? selected : [pressed]).filter(isThere)
      return { ids, drop: dropAt(pointer, ids) }
    },
    moveAtEdge: ({ y }) => {
      const list = scroller.current
      if (!list) return false
      const before = list.scrollTop
      list.scrollTop += edgeScroll(y, list.getBoundingClientRect())
      return list.scrollTop !== before
    },
    onDrop: ({ ids: dragged, drop }) => {
      if (!drop) return
      const { parent, after } = drop
      // What somebody else has deleted meanwhile stays deleted.
      const ids = dragged.filter(isThere)
      if (ids.length > 0 && change(moveCauses, { ids, parent, after }) !== null) ui.getState().select(ids)
    },
  })

  return {
    drop: held?.drop ?? null,
    isDragging: held !== null,
    onPointerDown: event => {
      const pressed = event.target as Element
      const id = pressed.closest<HTMLElement>('[data-row]')?.dataset.row
      if (!canWrite || id === undefined || id === HEAD || pressed.closest('button, a, textarea')) return
      onPointerDown(event, id as CauseId)
    },
  }
}
