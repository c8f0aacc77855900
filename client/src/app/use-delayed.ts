import { useEffect, useState } from 'react'

/**
 * The value, but one that `isPassing` says may pass quickly takes the place of another only when it lasts `ms`. Once
 * such a one is shown, its changes are shown at once.
 */
export function useDelayed<Value>(value: Value, isPassing: (value: Value) => boolean, ms: number): Value {
  const [shown, setShown] = useState(value)
  const mustWait = isPassing(value) && !isPassing(shown)
  useEffect(() => {
    if (!mustWait) return
    const timer = setTimeout(() => setShown(value), ms)
    return () => clearTimeout(timer)
  }, [value, mustWait, ms])
  if (!mustWait && !Object.is(shown, value)) setShown(value)
  return mustWait ? shown : value
}
