import { useEffect, useRef, useState } from 'react'
import { relayoutTime } from './relayout-time.ts'

/** What others change: the same value until it is another one. */
export interface RemoteSource<Value> {
  readonly read: () => Value
  readonly subscribe: (listener: () => void) => () => void
}

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
 * What a view draws of what others change: it arrives together and not too often, and waits while I type, drag or hold a
 * menu open (`relayoutTime`). Renders again only when there is something to draw. The source must be stable.
 */
export function useSettled<Value>(
  source: RemoteSource<Value>,
  { urgency = '', typedAt = NEVER, isTyping = false, isHeld = false }: Settling,
): Value {
  const [settled, settle] = useState(() => ({ value: source.read(), urgency }))
  const laidOutAt = useRef(Number.NEGATIVE_INFINITY)
  const current = settled.urgency === urgency ? settled : { value: source.read(), urgency }
  if (current !== settled) settle(current)
  const { value } = current

  useEffect(() => {
    laidOutAt.current = performance.now()
  }, [value])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let changedAt: number | null = null
    const plan = () => {
      clearTimeout(timer)
      if (source.read() === value) {
        changedAt = null
        return
      }
      const now = performance.now()
      changedAt ??= now
      const due = relayoutTime({
        laidOutAt: laidOutAt.current,
        changedAt,
        typedAt: isTyping ? typedAt.current : null,
        isHeld,
      })
      timer = setTimeout(() => settle(({ urgency }) => ({ value: source.read(), urgency })), due - now)
    }
    plan()
    const unsubscribe = source.subscribe(plan)
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [source, value, isTyping, isHeld, typedAt])

  return value
}
