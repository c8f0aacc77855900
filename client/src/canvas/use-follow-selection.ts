import { type RefObject, useEffect, useRef } from 'react'
import type { ParentId } from 'shared/model'
import { boxElement } from '../editing/index.ts'
import { doesPanelHoldFocus } from '../ui/index.ts'
import { useEditedBox, useUi } from '../ui-store/index.ts'
import type { Scene } from './scene.ts'
import type { Camera } from './use-camera.ts'

/**
 * Keeps in sight what this person selects and types in, and the keyboard's focus on it. Never for a change that only
 * somebody else made: the view is each person's own.
 */
export function useFollowSelection(
  scene: Scene,
  camera: Camera,
  wrapper: RefObject<HTMLDivElement | null>,
): void {
  const primary = useUi(ui => ui.selected.at(-1) ?? null)
  const editing = useEditedBox()
  const at = editing ?? primary
  // Whoever searches wants to read what is found.
  const isFound = useUi(({ finding }) => finding.isOpen && finding.current === primary)
  const shown = useRef<{ readonly at: ParentId; readonly isEditing: boolean; readonly size: string } | null>(
    null,
  )

  useEffect(() => {
    if (at === null) {
      shown.current = null
      return
    }
    const box = scene.boxes.get(at)
    if (!box) return
    const isEditing = editing !== null
    // Typing makes a box grow: it grows into sight.
    const size = isEditing ? `${box.width} ${box.height}` : ''
    const last = shown.current
    if (last?.at === at && last.size === size && last.isEditing === isEditing) return
    shown.current = { at, isEditing, size }
    camera.reveal(box, isEditing || isFound)
  }, [at, editing, isFound, scene, camera])

  useEffect(() => {
    if (primary === null || editing !== null) return
    const focus = () => {
      const { activeElement, body } = document
      const isFree = activeElement === body && !doesPanelHoldFocus()
      // Not from a button of the drawing: whoever works there goes on there.
      const isOnTree = activeElement === wrapper.current || activeElement?.closest('[data-box]')
      const isOurs = isFree || (isOnTree && wrapper.current?.contains(activeElement))
      if (isOurs && activeElement !== boxElement(primary)) boxElement(primary)?.focus({ preventScroll: true })
    }
    focus()
    // React Flow draws a new box one step later.
    const frame = requestAnimationFrame(focus)
    return () => cancelAnimationFrame(frame)
  }, [primary, editing, wrapper, scene])
}
