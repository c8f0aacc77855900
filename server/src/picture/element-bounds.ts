import { type Box, textWidth } from 'shared/layouts'
import type { PictureElement } from 'shared/picture'
import { drawnText } from './drawn-text.ts'

/** How far something reaches. */
export interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const NOWHERE: Extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
/** Lines are thicker than their middle, px. */
const THICKNESS = 8
const PATH_STEP = /[A-Za-z][^A-Za-z]*/g
const NUMBER = /-?\d+(?:\.\d+)?/g
const TRANSLATION = /^translate\((\S+) (\S+)\)$/

/** How far the elements of a group are moved. */
export function translationOf({ attributes }: PictureElement): { readonly x: number; readonly y: number } {
  const [, x = 0, y = 0] = TRANSLATION.exec(String(attributes.transform ?? '')) ?? []
  return { x: Number(x), y: Number(y) }
}

/** Whether what reaches so far may lie in a part of the picture: never no where it does. */
export function mayLieIn({ left, top, right, bottom }: Extent, { x, y, width, height }: Box): boolean {
  return (
    left - THICKNESS <= x + width &&
    right + THICKNESS >= x &&
    top - THICKNESS <= y + height &&
    bottom + THICKNESS >= y
  )
}

/** How far an element reaches, or a little less far than this. */
export function extentOf(element: PictureElement): Extent {
  const { attributes, content, name } = element
  const at = (key: string) => Number(attributes[key] ?? 0)
  if (typeof content !== 'string') {
    const { x, y } = translationOf(element)
    const { left, top, right, bottom } = content.map(extentOf).reduce(around, NOWHERE)
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y }
  }
  if (name === 'path') return extentOfPath(String(attributes.d))
  if (name === 'circle') {
    const [x, y, r] = [at('cx'), at('cy'), at('r')]
    return { left: x - r, top: y - r, right: x + r, bottom: y + r }
  }
  const drawn = drawnText(element)
  if (drawn) {
    const size = at('font-size')
    // Wherever it is anchored, and whatever font stands in.
    const reach = 2 * textWidth(drawn.text, drawn.weight) * size
    return { left: at('x') - reach, top: at('y') - size, right: at('x') + reach, bottom: at('y') + size }
  }
  return { left: at('x'), top: at('y'), right: at('x') + at('width'), bottom: at('y') + at('height') }
}

/** Of straight lines, and of arcs that are their round ends. */
function extentOfPath(d: string): Extent {
  let extent = NOWHERE
  for (const step of d.match(PATH_STEP) ?? []) {
    const numbers = (step.match(NUMBER) ?? []).map(Number)
    const points = step.startsWith('A') ? numbers.slice(-2) : numbers
    for (let index = 0; index + 1 < points.length; index += 2) {
      const [x = 0, y = 0] = points.slice(index)
      extent = around(extent, { left: x, top: y, right: x, bottom: y })
    }
  }
  return extent
}

const around = (one: Extent, other: Extent): Extent => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
})
