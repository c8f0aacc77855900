import { useEffect, useState } from 'react'

/** The value, but a change to one that `isPassing` says may pass quickly is shown only when it lasts `ms`. */
export function useDelayed<Value>(value: Value, isPassing: (value: Value) => boolean, ms: number): Value {
  const [shown, setShown] = useState(value)
  const mustWait = isPassing(value)
  useEffect(() => {
    if (!mustWait) return
    const timer = setTimeout(() => setShown(value), ms)
    return () => clearTimeout(timer)
  }, [value, mustWait, ms])
  if (!mustWait && !Object.is(shown, value)) setShown(value)
  return mustWait ? shown : value
}
