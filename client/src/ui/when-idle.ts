/** How long to wait where the browser does not tell when it is idle, ms. */
const PATIENCE_MS = 800

/** Runs once the page has nothing better to do, soon in any case. Returns what takes it back. */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(run, PATIENCE_MS)
    return () => clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(run, { timeout: PATIENCE_MS })
  return () => window.cancelIdleCallback(handle)
}
