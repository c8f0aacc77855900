import { useEffect, useRef, useState } from 'react'
import type { Rca } from 'shared/model'
import { relayoutTime } from './relayout-time.ts'
import { useEditor } from './use-rca.ts'

export interface Settling {
  /** Changes with everything that is to be seen at once: my own commands, what I edit. */
  readonly urgency?: string
  /** When I last typed a letter; null when I have not. */
  readonly typedAt?: { readonly current: number | null }
  /** Whether I have the caret in a box. */
  readonly isTyping?: boolean
  /** Whether I drag something or have a menu open. */
  readonly isHeld?: boolean
}

const NEVER: NonNullable<Settling['typedAt']> = { current: null }

/**
 * The state of the document that a view draws: others' changes arrive together and not too often, and wait while I type,
 * drag or hold a menu open (`relayoutTime`). Renders again only when there is something to draw.
 */
export function useSettledRca({
  urgency = '',
  typedAt = NEVER,
  isTyping = false,
  isHeld = false,
}: Settling = {}): Rca {
  const editor = useEditor()
  const [settled, settle] = useState(() => ({ rca: editor.rca(), urgency }))
  const laidOutAt = useRef(Number.NEGATIVE_INFINITY)
  const current = settled.urgency === urgency ? settled : { rca: editor.rca(), urgency }
  if (current !== settled) settle(current)
  const { rca } = current

  useEffect(() => {
    laidOutAt.current = performance.now()
  }, [rca])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let changedAt: number | null = null
    const plan = () => {
      clearTimeout(timer)
      if (editor.rca() === rca) return
      const now = performance.now()
      changedAt ??= now
      const due = relayoutTime({
        laidOutAt: laidOutAt.current,
        changedAt,
        typedAt: isTyping ? typedAt.current : null,
        isHeld,
      })
      timer = setTimeout(() => settle(({ urgency }) => ({ rca: editor.rca(), urgency })), due - now)
    }
    plan()
    const unsubscribe = editor.subscribe(plan)
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [editor, rca, isTyping, isHeld, typedAt])

  return rca
}
