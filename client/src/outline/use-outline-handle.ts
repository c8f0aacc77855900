import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useEditor } from '../sync/index.ts'
import { useUiStore } from '../ui-store/index.ts'
import type { OutlineRow } from './outline-rows.ts'
import { outlineStep } from './outline-step.ts'

/** Lends the commands what only the outline knows: which row is next, how to show one, where the focus goes. */
export function useOutlineHandle(
  tree: RefObject<HTMLElement | null>,
  rows: readonly OutlineRow[],
  reveal: (id: string) => void,
): void {
  const ui = useUiStore()
  const editor = useEditor()
  const latest = useRef({ rows, reveal })
  latest.current = { rows, reveal }
  const [focusAsked, askFocus] = useState(0)

  useEffect(
    () =>
      ui.getState().registerView({
        neighbourOf: (from, direction) => {
          const step = outlineStep(editor.rca(), latest.current.rows, from, direction)
          if (step.does === 'toggle') ui.getState().toggleCollapsed(step.id)
          return step.does === 'go' ? step.to : null
        },
        drawsParked: true,
        shows: id => latest.current.rows.some(row => row.id === id),
        reveal: id => latest.current.reveal(id),
        focus: () => askFocus(count => count + 1),
      }),
    [ui, editor],
  )

  // The view that was here before has taken the focus away with it.
  useEffect(() => {
    const { selected } = ui.getState()
    if (document.activeElement === document.body && selected.length > 0) askFocus(count => count + 1)
  }, [ui])

  // After the rows of the same event are drawn: the one to focus may only then be there.
  useLayoutEffect(() => {
    if (focusAsked === 0 || ui.getState().editing) return
    // The composer of a phone keeps its keyboard open while the selection moves on.
    if (document.activeElement?.matches('[data-line] *')) return
    // Of the rows only one can be reached by Tab: the selected one, or the last that was.
    const row = tree.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')
    const to = row ?? tree.current
    to?.focus({ preventScroll: true })
  }, [focusAsked, tree, ui])
}
