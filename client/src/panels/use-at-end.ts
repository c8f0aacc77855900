import { useEffect, useRef } from 'react'

/** Runs when the component goes: a field that is taken away is not left by any event. */
export function useAtEnd(run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => () => latest.current(), [])
}
