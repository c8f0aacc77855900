import { describe, expect, test } from 'vitest'
import {
  bringIn,
  exceedsTwoScreens,
  fitBox,
  reveal,
  toDrawing,
  toScreen,
  visibleBox,
  ZOOM,
  zoomAt,
} from './camera.ts'

const size = { width: 1000, height: 600 }
const insets = { top: 20, right: 20, bottom: 60, left: 20 }

describe('fit', () => {
  test('a large drawing is seen whole, inside the insets', () => {
    const bounds = { x: -1800, y: -400, width: 1900, height: 800 }
    const viewport = fitBox(bounds, size, insets)
    const from = toScreen(bounds, viewport)
    const to = toScreen({ x: 100, y: 400 }, viewport)
    expect(from.x).toBeGreaterThanOrEqual(insets.left - 0.01)
    expect(from.y).toBeGreaterThanOrEqual(insets.top - 0.01)
    expect(to.x).toBeLessThanOrEqual(size.width - insets.right + 0.01)
    expect(to.y).toBeLessThanOrEqual(size.height - insets.bottom + 0.01)
  })

  test('a small drawing keeps its natural size', () => {
    expect(fitBox({ x: 0, y: 0, width: 100, height: 50 }, size, insets).zoom).toBe(ZOOM.fitMax)
  })
})

describe('reveal', () => {
  const viewport = { x: 0, y: 0, zoom: 1 }

  test('nothing moves when the box is seen', () => {
    expect(reveal({ x: 100, y: 100, width: 50, height: 20 }, viewport, size, insets)).toBeNull()
  })

  test('the camera moves no further than needed', () => {
    expect(reveal({ x: 970, y: 100, width: 50, height: 20 }, viewport, size, insets)).toEqual({
      x: -40,
      y: 0,
      zoom: 1,
    })
    expect(reveal({ x: 100, y: -30, width: 50, height: 20 }, viewport, size, insets)).toEqual({
      x: 0,
      y: 50,
      zoom: 1,
    })
  })

  test('of a box larger than the screen the start is shown', () => {
    expect(reveal({ x: 300, y: 100, width: 5000, height: 20 }, viewport, size, insets)?.x).toBe(-280)
  })
})

describe('bring in', () => {
  const viewport = { x: 0, y: 0, zoom: 1 }

  test('a drawing that fits is brought in by the least way', () => {
    expect(bringIn({ x: -100, y: 40, width: 600, height: 400 }, viewport, size, insets)).toEqual({
      x: 120,
      y: 0,
      zoom: 1,
    })
  })

  test('one that is seen whole, or does not fit, stays where it is', () => {
    expect(bringIn({ x: 100, y: 40, width: 600, height: 400 }, viewport, size, insets)).toBeNull()
    expect(bringIn({ x: -100, y: 40, width: 1600, height: 400 }, viewport, size, insets)).toBeNull()
  })
})

describe('zoom', () => {
  test('the point under the pointer stays', () => {
    const at = { x: 320, y: 200 }
    const before = { x: 40, y: -30, zoom: 0.5 }
    expect(toDrawing(at, zoomAt(at, before, 1.3)).x).toBeCloseTo(toDrawing(at, before).x)
  })

  test('it stays within its limits', () => {
    expect(zoomAt({ x: 0, y: 0 }, { x: 0, y: 0, zoom: 1 }, 50).zoom).toBe(ZOOM.max)
  })
})

test('what is seen is the screen in the drawing', () => {
  expect(visibleBox({ x: 100, y: 50, zoom: 2 }, size)).toEqual({ x: -50, y: -25, width: 500, height: 300 })
})

test('a minimap is worth its place beyond two screens', () => {
  expect(exceedsTwoScreens({ x: 0, y: 0, width: 1900, height: 500 }, size)).toBe(false)
  expect(exceedsTwoScreens({ x: 0, y: 0, width: 2100, height: 100 }, size)).toBe(true)
  expect(exceedsTwoScreens({ x: 0, y: 0, width: 1500, height: 1000 }, size)).toBe(true)
})
