import { useEffect } from 'react'

/** Keeps the screen on while the page is looked at, where the browser lets pages do so: not over plain http. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | null = null
    let isOver = false
    const hold = async () => {
      if (document.hidden) return
      try {
        const held = await navigator.wakeLock.request('screen')
        if (isOver) await held.release()
        else lock = held
      } catch {
        // An empty battery, a browser that refuses: the screen goes dark as it does everywhere else.
      }
    }
    hold()
    // The browser takes it away from a page that is hidden.
    document.addEventListener('visibilitychange', hold)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', hold)
      lock?.release().catch(() => {})
    }
  }, [])
}
