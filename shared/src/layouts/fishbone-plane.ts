import { INSET, type Limb, TIP_GAP, UNDER_GAP } from './fishbone-limb.ts'
import type { MeasuredLabel } from './label.ts'
import type { Box, LayoutOptions, Point } from './layout.ts'

/** −1 above the spine, 1 below: screens count downwards. */
export type Sign = 1 | -1

/** The way back from the sheared plane to the drawing; the head's end of the spine is at 0, 0. */
export interface Plane {
  /** Cotangent of the angle between bones and spine. */
  readonly cot: number
  readonly point: (x: number, y: number, sign: Sign) => Point
  readonly headBox: (head: MeasuredLabel) => Box
  /** Of a limb whose line begins at `x`, `y` of the sheared plane. */
  readonly labelBox: (limb: Limb, x: number, y: number, sign: Sign) => Box
}

export function planeOf({ theta, headSide }: LayoutOptions): Plane {
  // Rounded: engines differ in the last digit of a tangent, and all people must see one picture.
  const cot = Math.round(1e6 / Math.tan((theta * Math.PI) / 180)) / 1e6
  const isRight = headSide === 'right'
  /** `fromHead` is where the box's edge towards the head lies, `middle` its middle line. */
  const box = ({ width, height }: MeasuredLabel, fromHead: number, middle: number): Box => ({
    x: isRight ? -fromHead - width : fromHead,
    y: middle - height / 2,
    width,
    height,
  })
  return {
    cot,
    point: (x, y, sign) => ({ x: (isRight ? -1 : 1) * (x + y * cot), y: sign * y }),
    headBox: head => box(head, -head.width, 0),
    labelBox: ({ label, isSlanted, length }, x, y, sign) => {
      if (!isSlanted) return box(label, x + y * cot + INSET, sign * (y - UNDER_GAP - label.height / 2))
      const middle = y + length + TIP_GAP + label.height / 2
      return box(label, x + middle * cot - label.width / 2, sign * middle)
    },
  }
}
