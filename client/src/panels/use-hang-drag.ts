import type { PointerEvent } from 'react'
import type { Point } from 'shared/layouts'
import type { CauseId, Rca } from 'shared/model'
import { useEditor } from '../sync/index.ts'
import { usePointerDrag } from '../ui/index.ts'

/** An action item in hand: where the pointer is, and the cause it would hang on. */
export interface HangDrag {
  readonly pointer: Point
  readonly target: { readonly cause: CauseId; readonly box: DOMRect } | null
}

/** The cause at a place of the screen, in whichever view is shown. */
function causeAt(rca: Rca, { x, y }: Point): HangDrag['target'] {
  const box = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-tree] [data-box]')
  const cause = rca.causes.get(box?.dataset.box as CauseId)?.id
  return box && cause ? { cause, box: box.getBoundingClientRect() } : null
}

/** Lets something be dragged from a panel onto a cause of the tree, by mouse or pen. */
export function useHangDrag(onDrop: (cause: CauseId) => void) {
  const editor = useEditor()
  const { held, onPointerDown } = usePointerDrag<null, HangDrag>({
    hold: pointer => ({ pointer, target: causeAt(editor.rca(), pointer) }),
    onDrop: ({ pointer }) => {
      // Looked up anew: others' changes may have moved the boxes under a pointer that rests.
      const target = causeAt(editor.rca(), pointer)
      if (target) onDrop(target.cause)
    },
  })
  return {
    drag: held,
    onPointerDown: (event: PointerEvent) => {
      // Else the browser would begin to select words.
      event.preventDefault()
      onPointerDown(event, null)
    },
  }
}
