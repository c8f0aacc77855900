import type { MouseEvent } from 'react'
import { HEAD, type ParentId } from 'shared/model'
import { useCanWrite } from '../sync/index.ts'
import { targetOfBox, useUiStore } from '../ui-store/index.ts'

export interface RowPointer {
  readonly onClick: (event: MouseEvent<HTMLElement>) => void
}

/** What a press on a row does: the caret goes where it was pressed; with Ctrl, ⌘ or Shift the row is selected. */
export function useRowPointer(taps: 'edit' | 'select'): RowPointer {
  const ui = useUiStore()
  const canWrite = useCanWrite()
  return {
    onClick: event => {
      const row = (event.target as Element).closest<HTMLElement>('[data-row]')
      if (!row || (event.target as Element).closest('button, a, textarea')) return
      const id = (row.dataset.row ?? HEAD) as ParentId
      const { select, toggleSelected, edit, selected } = ui.getState()
      if (event.ctrlKey || event.metaKey || event.shiftKey) return toggleSelected(id)
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
