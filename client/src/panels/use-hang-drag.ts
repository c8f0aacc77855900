import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { CauseId, Rca } from 'shared/model'
import { useEditor } from '../sync/index.ts'

/** How far a press moves before it is a drag, px. */
const THRESHOLD = 4

/** An action item in hand: where the pointer is, and the cause it would hang on. */
export interface HangDrag {
  readonly x: number
  readonly y: number
  readonly target: { readonly cause: CauseId; readonly box: DOMRect } | null
}

/** The cause at a place of the screen, in whichever view is shown. */
function causeAt(rca: Rca, x: number, y: number): HangDrag['target'] {
  const box = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-tree] [data-box]')
  const cause = rca.causes.get(box?.dataset.box as CauseId)?.id
  return box && cause ? { cause, box: box.getBoundingClientRect() } : null
}

/** Lets something be dragged from a panel onto a cause of the tree, by mouse or pen. Escape cancels. */
export function useHangDrag(onDrop: (cause: CauseId) => void) {
  const editor = useEditor()
  const [press, setPress] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const [drag, setDrag] = useState<HangDrag | null>(null)
  const latest = useRef({ drag, onDrop })
  latest.current = { drag, onDrop }

  useEffect(() => {
    if (!press) return
    const controller = new AbortController()
    const { signal } = controller
    const end = () => {
      setPress(null)
      setDrag(null)
    }
    const onMove = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      if (!latest.current.drag && Math.hypot(x - press.x, y - press.y) <= THRESHOLD) return
      setDrag({ x, y, target: causeAt(editor.rca(), x, y) })
    }
    const onUp = ({ clientX, clientY }: globalThis.PointerEvent) => {
      // Looked up anew: others' changes may have moved the boxes under a pointer that rests.
      const target = latest.current.drag && causeAt(editor.rca(), clientX, clientY)
      end()
      if (target) latest.current.onDrop(target.cause)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !latest.current.drag) return
      event.preventDefault()
      event.stopImmediatePropagation()
      end()
    }
    window.addEventListener('pointermove', onMove, { signal })
    window.addEventListener('pointerup', onUp, { signal })
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('blur', end, { signal })
    document.addEventListener('keydown', onKeyDown, { signal, capture: true })
    return () => controller.abort()
  }, [press, editor])

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    // Else the browser would begin to select words.
    event.preventDefault()
    setPress({ x: event.clientX, y: event.clientY })
  }
  return { drag, onPointerDown }
}
