import { type MouseEvent, useRef } from 'react'
import { HEAD, type ParentId } from 'shared/model'
import { useCanWrite } from '../sync/index.ts'
import { targetOfBox, useUiStore } from '../ui-store/index.ts'
import type { OutlineRow } from './outline-rows.ts'
import { rowRange } from './row-range.ts'

export interface RowPointer {
  readonly onClick: (event: MouseEvent<HTMLElement>) => void
  /** With Shift the browser would select the words between the rows. */
  readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void
}

const rowAt = ({ target }: MouseEvent): HTMLElement | null => {
  if (!(target instanceof Element) || target.closest('button, a, textarea')) return null
  return target.closest<HTMLElement>('[data-row]')
}

/**
 * What a press on a row does: the caret goes where it was pressed; with Ctrl or ⌘ the row is selected as well, with
 * Shift every row from the one selected last.
 */
export function useRowPointer(rows: readonly OutlineRow[], taps: 'edit' | 'select'): RowPointer {
  const ui = useUiStore()
  const canWrite = useCanWrite()
  // Where a range began and where it ends: the next one begins there again, until something else is selected.
  const range = useRef<{ readonly from: ParentId; readonly to: ParentId } | null>(null)
  return {
    onMouseDown: event => {
      if (event.shiftKey && rowAt(event)) event.preventDefault()
    },
    onClick: event => {
      const row = rowAt(event)
      if (!row) return
      const id = (row.dataset.row ?? HEAD) as ParentId
      const { select, toggleSelected, edit, selected, viewHandle } = ui.getState()
      if (event.shiftKey) {
        const primary = selected.at(-1) ?? id
        const from = range.current?.to === primary ? range.current.from : primary
        range.current = { from, to: id }
        select(rowRange(rows, from, id))
        viewHandle?.focus()
        return
      }
      if (event.ctrlKey || event.metaKey) {
        toggleSelected(id)
        viewHandle?.focus()
        return
      }
      const target = targetOfBox(id)
      const isSecondTap = selected.length === 1 && selected[0] === id
      if (!target || !canWrite || (taps === 'select' && !isSecondTap)) {
        select([id])
        row.focus({ preventScroll: true })
      } else edit(target, caretAt(event, row) ?? 'end')
    },
  }
}

/** The index of the letter that was pressed; null where the press was beside the text. */
function caretAt({ clientX, clientY }: MouseEvent, row: HTMLElement): number | null {
  const text = row.querySelector('[data-text]')?.firstChild
  if (!text) return null
  if ('caretPositionFromPoint' in document) {
    const at = document.caretPositionFromPoint(clientX, clientY)
    return at?.offsetNode === text ? at.offset : null
  }
  // Safari has only the older name.
  const range = (document as Document).caretRangeFromPoint?.(clientX, clientY)
  return range?.startContainer === text ? range.startOffset : null
}
