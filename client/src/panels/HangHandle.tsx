import { GripVertical } from 'lucide-react'
import { createPortal } from 'react-dom'
import { editActionItem } from 'shared/doc'
import type { ActionItem } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { DRAGGING_ATTRIBUTE } from '../editing/index.ts'
import { Icon } from '../ui/index.ts'
import styles from './HangHandle.module.css'
import { type HangDrag, useHangDrag } from './use-hang-drag.ts'

/** By this an action item is dragged onto the cause it hangs on. The keyboard has "Hang on a cause …" in its menu. */
export function HangHandle({ item }: { readonly item: ActionItem }) {
  const change = useDocCommand()
  const { drag, onPointerDown } = useHangDrag(cause => change(editActionItem, { id: item.id, cause }))
  return (
    <>
      <span className={styles.handle} title="Drag onto a cause" aria-hidden onPointerDown={onPointerDown}>
        <Icon of={GripVertical} size={16} />
      </span>
      {drag && createPortal(<InHand drag={drag} words={item.text} />, document.body)}
    </>
  )
}

function InHand({ drag: { pointer, target }, words }: { readonly drag: HangDrag; readonly words: string }) {
  return (
    <div aria-hidden {...{ [DRAGGING_ATTRIBUTE]: '' }}>
      {target && (
        <div
          className={styles.target}
          style={{
            transform: `translate(${target.box.x}px, ${target.box.y}px)`,
            width: target.box.width,
            height: target.box.height,
          }}
        />
      )}
      <div
        className={styles.inHand}
        style={{ transform: `translate(${pointer.x + 12}px, ${pointer.y + 8}px)` }}
      >
        {words || 'Action without words'}
      </div>
    </div>
  )
}
