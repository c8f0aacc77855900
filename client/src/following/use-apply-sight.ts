import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Followed } from './followed.ts'
import { useFollowedSource } from './use-followed.ts'

/** Where letters go: whoever stands there is not moved. */
const FIELDS = 'input, textarea, [contenteditable]'
const isInField = (): boolean => document.activeElement?.matches(FIELDS) === true

/**
 * For a view: `look` is called with what the followed person sees whenever that changes, and whenever `drawn` does,
 * which is the drawing it would be looked for in. Not while this person types anywhere; then once the field is left.
 */
export function useApplySight(look: (followed: Followed) => void, drawn: unknown): void {
  const source = useFollowedSource()
  const latest = useRef(look)
  useLayoutEffect(() => {
    latest.current = look
  })
  useEffect(() => {
    const apply = () => {
      const followed = source.read()
      if (followed?.sight && !isInField()) latest.current(followed)
    }
    apply()
    const afterField = () => queueMicrotask(apply)
    document.addEventListener('focusout', afterField)
    const unsubscribe = source.subscribe(apply)
    return () => {
      document.removeEventListener('focusout', afterField)
      unsubscribe()
    }
  }, [source, drawn])
}
