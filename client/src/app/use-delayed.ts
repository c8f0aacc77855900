import { useEffect, useRef, useState } from 'react'

/**
 * The value, but one that `isPassing` says may pass quickly takes the place of another only when it lasts `ms`. Once
 * such a one is shown, its changes are shown at once.
 */
export function useDelayed<Value>(value: Value, isPassing: (value: Value) => boolean, ms: number): Value {
  const [shown, setShown] = useState(value)
  const mustWait = isPassing(value) && !isPassing(shown)
  const latest = useRef(value)
  latest.current = value
  useEffect(() => {
    if (!mustWait) return
    // One wait for all of them: a value that goes on changing, as while somebody types, has lasted as well.
    const timer = setTimeout(() => setShown(latest.current), ms)
    return () => clearTimeout(timer)
  }, [mustWait, ms])
  if (!mustWait && !Object.is(shown, value)) setShown(value)
  return mustWait ? shown : value
}
