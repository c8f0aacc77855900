export interface PageEvents {
  /** The network is back, as far as the browser can tell. */
  readonly onOnline: () => void
  readonly onOffline: () => void
  /** The page is looked at again, or not any more. */
  readonly onVisibility: (isHidden: boolean) => void
  /** Asked when the page is about to go: whether the person must be warned. */
  readonly mustWarn: () => boolean
}

/** Tells what happens to the page around an open RCA. Returns the end of it. */
export function followPage({ onOnline, onOffline, onVisibility, mustWarn }: PageEvents): () => void {
  const controller = new AbortController()
  const { signal } = controller
  window.addEventListener('online', onOnline, { signal })
  window.addEventListener('offline', onOffline, { signal })
  document.addEventListener('visibilitychange', () => onVisibility(document.hidden), { signal })
  window.addEventListener('beforeunload', event => mustWarn() && event.preventDefault(), { signal })
  return () => controller.abort()
}
