import { useEffect, useRef } from 'react'

/**
 * Runs once a press that is going on has done what it does, at once without one: an answer moves boxes, and would move
 * them from under the pointer.
 */
export function useAfterPress(run: () => void): () => void {
  const latest = useRef(run)
  latest.current = run
  const press = useRef<'none' | 'down' | 'awaited'>('none')
  useEffect(() => {
    const controller = new AbortController()
    const options = { capture: true, signal: controller.signal }
    const onDown = () => {
      press.current = 'down'
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const onUp = () => {
      // The click comes after it.
      timer = setTimeout(() => {
        const isAwaited = press.current === 'awaited'
        press.current = 'none'
        if (isAwaited) latest.current()
      })
    }
    window.addEventListener('pointerdown', onDown, options)
    for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, onUp, options)
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [])
  return () => {
    if (press.current === 'none') latest.current()
    else press.current = 'awaited'
  }
}
