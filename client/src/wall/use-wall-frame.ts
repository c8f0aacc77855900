import { type RefObject, useLayoutEffect, useState } from 'react'
import type { WallFrame } from './fit-wall.ts'
import { ROW_TYPE } from './wall-rows.ts'

/** As in tokens.css. */
const SCROLLS = '(width < 960px) or (height < 540px)'
const AT_FIRST: WallFrame = { width: 1216, height: 860 }

/** How much room the column of the wall has, in the px of 1920×1080. Its type is that of the rows. */
export function useWallFrame(column: RefObject<HTMLElement | null>): WallFrame {
  const [frame, setFrame] = useState(AT_FIRST)
  useLayoutEffect(() => {
    const element = column.current
    if (!element) return
    const measure = () => {
      const px = Number.parseFloat(getComputedStyle(element).fontSize) / ROW_TYPE.size
      const width = Math.floor(element.clientWidth / px)
      const height = window.matchMedia(SCROLLS).matches
        ? Number.POSITIVE_INFINITY
        : Math.floor(element.clientHeight / px)
      setFrame(last => (last.width === width && last.height === height ? last : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [column])
  return frame
}
