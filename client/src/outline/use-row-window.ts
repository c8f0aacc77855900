import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useIsPrinting } from '../ui/index.ts'
import { DRAWN_WHOLE, offsetOf, type RowRun, type RowWindow, rowRuns } from './row-window.ts'

/** What a row is taken to be high until it has been seen, px: one line of text. */
const GUESS = 32

export interface RowDrawing<Row> {
  readonly runs: readonly RowRun<Row>[]
  /** Scrolls as little as possible until the row is in sight. */
  readonly reveal: (id: string) => void
}

/** What is seen of a page that is printed. */
const ALL: RowWindow = { top: 0, bottom: Number.POSITIVE_INFINITY }

/** Draws of a long list what is in sight of its scroller, and all of it for print. Heights are learnt from the rows as they appear. */
export function useRowWindow<Row extends { readonly id: string }>(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  mustStay: (id: string) => boolean,
): RowDrawing<Row> {
  const isPrinting = useIsPrinting()
  const heights = useRef(new Map<string, number>())
  const heightOf = useCallback((id: string) => heights.current.get(id) ?? GUESS, [])
  const [seen, setSeen] = useState<RowWindow>({ top: 0, bottom: 1200 })
  const latest = useRef(rows)
  latest.current = rows

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => setSeen({ top: element.scrollTop, bottom: element.scrollTop + element.clientHeight })
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [scroller])

  const shown = isPrinting ? ALL : seen
  const runs = useMemo(() => rowRuns(rows, shown, heightOf, mustStay), [rows, shown, heightOf, mustStay])

  // A label that has grown moves the gaps below it the next time they are drawn. A list without gaps needs no heights.
  const hasGaps = rows.length > DRAWN_WHOLE
  useEffect(() => {
    if (!hasGaps) return
    const observer = new ResizeObserver(entries => {
      for (const { target, borderBoxSize } of entries)
        heights.current.set((target as HTMLElement).dataset.row ?? '', borderBoxSize[0]?.blockSize ?? GUESS)
    })
    for (const row of scroller.current?.querySelectorAll('[data-row]') ?? []) observer.observe(row)
    return () => observer.disconnect()
  }, [scroller, runs, hasGaps])

  const reveal = useCallback(
    (id: string) => {
      const element = scroller.current
      if (!element) return
      const drawn = element.querySelector(`[data-row="${CSS.escape(id)}"]`)
      if (drawn) drawn.scrollIntoView({ block: 'nearest' })
      else element.scrollTop = offsetOf(latest.current, id, heightOf) - element.clientHeight / 2
    },
    [scroller, heightOf],
  )
  return { runs, reveal }
}
