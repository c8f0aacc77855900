import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Rca } from 'shared/model'
import { relayoutTime } from './relayout-time.ts'

export interface Settling {
  /** Changes with everything that is to be seen at once: my own commands, what I edit. */
  readonly urgency: string
  /** When I last typed a letter; null when I am not in a text. */
  readonly typedAt: RefObject<number | null> | { readonly current: number | null }
  readonly isTyping: boolean
  /** Whether I drag something or have a menu open. */
  readonly isHeld: boolean
}

/**
 * The state of the document that is drawn: others' changes arrive together and not too often, and wait while I type,
 * drag or hold a menu open (`relayoutTime`).
 */
export function useSettledRca(rca: Rca, { urgency, typedAt, isTyping, isHeld }: Settling): Rca {
  const [settled, settle] = useState({ rca, urgency })
  const laidOutAt = useRef(Number.NEGATIVE_INFINITY)
  const changedAt = useRef<number | null>(null)
  const isUrgent = settled.urgency !== urgency
  if (isUrgent) settle({ rca, urgency })
  const drawn = isUrgent ? rca : settled.rca

  useEffect(() => {
    laidOutAt.current = drawn === null ? 0 : performance.now()
    changedAt.current = null
  }, [drawn])

  useEffect(() => {
    if (drawn === rca) return
    const now = performance.now()
    changedAt.current ??= now
    const due = relayoutTime({
      laidOutAt: laidOutAt.current,
      changedAt: changedAt.current,
      typedAt: isTyping ? typedAt.current : null,
      isHeld,
    })
    const timer = setTimeout(() => settle(last => ({ ...last, rca })), Math.max(0, due - now))
    return () => clearTimeout(timer)
  }, [drawn, rca, isHeld, isTyping, typedAt])

  return drawn
}
