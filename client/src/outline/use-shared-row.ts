import { type RefObject, useCallback } from 'react'
import { ancestorsOf, causeOf, HEAD, type ParentId } from 'shared/model'
import type { Sight } from 'shared/protocol'
import { useApplySight, useTellSight } from '../following/index.ts'
import { useEditor } from '../sync/index.ts'
import type { OutlineRow } from './outline-rows.ts'

export interface SharedRows {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: readonly OutlineRow[]
  /** What is drawn of them now. */
  readonly runs: unknown
  /** The row selected last. */
  readonly primary: ParentId | null
  readonly reveal: (id: string) => void
}

const rowElement = (scroller: HTMLElement, id: string): HTMLElement | null =>
  scroller.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)

/** The row this person is at while it is in sight, else the one in the middle; by how much the middle lies below its top. */
function sightOf(scroller: HTMLElement, primary: ParentId | null): Sight | null {
  const { top, height } = scroller.getBoundingClientRect()
  const isSeen = (row: HTMLElement) => {
    const box = row.getBoundingClientRect()
    return box.bottom > top && box.top < top + height
  }
  const own = primary === null ? null : rowElement(scroller, primary)
  const middle = top + height / 2
  const distance = (row: HTMLElement) => {
    const box = row.getBoundingClientRect()
    return Math.max(box.top - middle, middle - box.bottom, 0)
  }
  const inMiddle = () =>
    Array.from(scroller.querySelectorAll<HTMLElement>('[data-row]')).reduce<HTMLElement | null>(
      (best, row) => (best === null || distance(row) < distance(best) ? row : best),
      null,
    )
  const row = own && isSeen(own) ? own : inMiddle()
  if (!row) return null
  return {
    id: row.dataset.row as Sight['id'],
    dx: 0,
    dy: Math.round(middle - row.getBoundingClientRect().top),
    width: Math.max(1, scroller.clientWidth),
    height: Math.max(1, scroller.clientHeight),
  }
}

/** Tells those who follow which rows are seen here, and scrolls to those of the person that is followed. */
export function useSharedRow({ scroller, rows, runs, primary, reveal }: SharedRows): void {
  const editor = useEditor()
  useTellSight(
    // Other rows drawn are another sight: those that come after a long way were not there yet.
    useCallback(() => scroller.current && sightOf(scroller.current, primary), [scroller, primary, runs]),
    useCallback(
      listener => {
        const element = scroller.current
        element?.addEventListener('scroll', listener, { passive: true })
        return () => element?.removeEventListener('scroll', listener)
      },
      [scroller],
    ),
  )
  useApplySight(({ sight, view }) => {
    const element = scroller.current
    if (!sight || !element) return
    const rca = editor.rca()
    const cause = causeOf(rca, sight.id)
    if (!cause && sight.id !== HEAD) return
    const shown = new Set<ParentId>(rows.map(row => row.id))
    const above = cause ? ancestorsOf(rca, cause.id).map(({ id }) => id) : []
    const id = [sight.id, ...above].find(one => shown.has(one))
    if (id === undefined) return
    const row = rowElement(element, id)
    // Once it has been scrolled near, it is drawn, and this is asked again.
    if (!row) return reveal(id)
    const { top } = element.getBoundingClientRect()
    const half = element.clientHeight / 2
    const isTheirs =
      view === 'outline' && id === sight.id && sight.dy < half && sight.dy > row.offsetHeight - half
    const below = isTheirs ? sight.dy : row.offsetHeight / 2
    const to = element.scrollTop + row.getBoundingClientRect().top - top - half + below
    element.scrollTo({ top: to, behavior: isStill() ? 'instant' : 'smooth' })
  }, runs)
}

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches
