import { useLayoutEffect, useRef } from 'react'

/**
 * Runs when the component goes: a field that is taken away is not left by any event. It runs before the document is
 * closed, which happens in an effect when the whole page goes.
 */
export function useAtEnd(run: () => void): void {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  useLayoutEffect(() => () => latest.current(), [])
}
