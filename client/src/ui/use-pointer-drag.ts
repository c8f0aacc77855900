import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react'

/** A place in the window, px. */
export interface PointerPlace {
  readonly x: number
  readonly y: number
}

/** `Subject` is what was pressed, `Held` what is in the hand and what a drop would mean now. */
export interface PointerDragOptions<Subject, Held> {
  /** Called at each move, the first one with null as `last`. */
  readonly hold: (pointer: PointerPlace, subject: Subject, last: Held | null) => Held
  /** Called in each frame, as a hand that rests at an edge scrolls on; whether the page moved below the pointer. */
  readonly moveAtEdge?: (pointer: PointerPlace) => boolean
  /** Escape, another window and a lost pointer end a drag without it. */
  readonly onDrop?: (held: Held) => void
}

export interface PointerDrag<Subject, Held> {
  /** Null while nothing is dragged. */
  readonly held: Held | null
  /** Of a press by mouse or pen; touch pans and scrolls instead, and another button is another thing. */
  readonly onPointerDown: (event: ReactPointerEvent, subject: Subject) => void
  /** Ends a drag without a drop; nothing where there is none. */
  readonly cancel: () => void
}

/** How far a press moves before it is a drag, px. */
const THRESHOLD = 5

/** Follows the pointer from a press on something to its release. The click that a drag ends with is heard by nobody. */
export function usePointerDrag<Subject, Held>(
  options: PointerDragOptions<Subject, Held>,
): PointerDrag<Subject, Held> {
  const [held, setHeld] = useState<Held | null>(null)
  const latest = useRef(options)
  latest.current = options
  const ongoing = useRef<((isDropped: boolean) => void) | null>(null)
  const cancel = useCallback(() => ongoing.current?.(false), [])
  useEffect(() => cancel, [cancel])

  const onPointerDown = useCallback(
    ({ button, pointerType, pointerId, clientX, clientY }: ReactPointerEvent, subject: Subject) => {
      if (button !== 0 || pointerType === 'touch') return
      cancel()
      const begin = { x: clientX, y: clientY }
      let pointer: PointerPlace = begin
      let inHand: Held | null = null
      let frame = 0
      const listeners = new AbortController()
      const { signal } = listeners

      const hold = () => {
        inHand = latest.current.hold(pointer, subject, inHand)
        setHeld(inHand)
      }
      const eachFrame = () => {
        frame = requestAnimationFrame(eachFrame)
        if (latest.current.moveAtEdge?.(pointer)) hold()
      }
      const end = (isDropped: boolean) => {
        listeners.abort()
        ongoing.current = null
        if (inHand === null) return
        cancelAnimationFrame(frame)
        setHeld(null)
        swallowClick()
        if (isDropped) latest.current.onDrop?.(inHand)
      }
      ongoing.current = end

      const onMove = (event: PointerEvent) => {
        if (event.pointerId !== pointerId) return
        pointer = { x: event.clientX, y: event.clientY }
        if (inHand === null && Math.hypot(pointer.x - begin.x, pointer.y - begin.y) < THRESHOLD) return
        if (inHand === null) frame = requestAnimationFrame(eachFrame)
        hold()
      }
      const onRelease = (event: PointerEvent) => {
        if (event.pointerId === pointerId) end(event.type === 'pointerup')
      }
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || inHand === null) return
        event.preventDefault()
        event.stopImmediatePropagation()
        end(false)
      }
      window.addEventListener('pointermove', onMove, { signal })
      window.addEventListener('pointerup', onRelease, { signal })
      window.addEventListener('pointercancel', onRelease, { signal })
      // Another window has the pointer from now on: its release is not heard here.
      window.addEventListener('blur', () => end(false), { signal })
      // The keys of the tree leave Escape to whatever is marked as dragging.
      window.addEventListener('keydown', onKeyDown, { signal, capture: true })
    },
    [cancel],
  )
  return { held, onPointerDown, cancel }
}

/** Until the next press: a drag that Escape ended is released, and clicks, later. */
function swallowClick() {
  const listeners = new AbortController()
  const { signal } = listeners
  const onClick = (event: MouseEvent) => {
    // A click without a press is made by a key or by a program: it is its own.
    if (event.detail === 0) return
    event.stopPropagation()
    listeners.abort()
  }
  window.addEventListener('click', onClick, { signal, capture: true })
  window.addEventListener('pointerdown', () => listeners.abort(), { signal, capture: true })
}
