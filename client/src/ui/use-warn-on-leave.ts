import { useEffect } from 'react'

/** While `mustWarn`, the browser asks before it leaves the page: something on it is written nowhere else. */
export function useWarnOnLeave(mustWarn: boolean): void {
  useEffect(() => {
    if (!mustWarn) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [mustWarn])
}
