import { HEAD } from 'shared/model'
import { expect, test } from 'vitest'
import { visibleBox } from './camera.ts'
import { boxesOf } from './placed-boxes.ts'
import { type SightFrame, sightIn, viewportFor } from './sight.ts'
import { causeTree, drawing, id } from './testing/drawn-tree.ts'

const boxes = boxesOf(drawing({ head: [0, 0], a: [400, 0], b: [800, 100] }))
const tree = causeTree({ a: { c: {} }, b: {} })
const insets = { top: 32, right: 32, bottom: 80, left: 32 }
const size = { width: 1000, height: 600 }
const frame: SightFrame = { boxes, tree, size, insets, viewport: { x: 0, y: 0, zoom: 1 }, isMirrored: false }

test('[P39] a place is told relative to the box I am at, and while that is out of sight to the one in the middle', () => {
  const seen = { x: 300, y: -200, width: 600, height: 400 }
  expect(sightIn(boxes, seen, id('b'))).toEqual({ id: 'b', dx: -200, dy: -100, width: 600, height: 400 })
  expect(sightIn(boxes, seen, HEAD)?.id).toBe('a')
  expect(sightIn(boxes, seen, null)).toEqual({ id: 'a', dx: 200, dy: 0, width: 600, height: 400 })
  expect(sightIn(new Map(), seen, null)).toBeNull()
})

test('[P37] whoever follows has the same middle in the middle, and sees at least as much', () => {
  const seen = { x: 300, y: -200, width: 600, height: 400 }
  const sight = sightIn(boxes, seen, id('a'))
  const moved = boxesOf(drawing({ head: [0, 0], a: [90, 700], b: [800, 100] }))
  const viewport = sight && viewportFor(sight, true, { ...frame, boxes: moved })
  expect(viewport?.zoom).toBe(1.5)
  const mine = viewport && visibleBox(viewport, size)
  expect(mine && [mine.x + mine.width / 2, mine.y + mine.height / 2]).toEqual([290, 700])
  expect(mine?.width).toBeGreaterThanOrEqual(600)
  expect(mine?.height).toBeGreaterThanOrEqual(400)
})

test('[P37] the box they are at is whole in sight, also where it is wider here', () => {
  const sight = sightIn(boxes, { x: 395, y: -300, width: 1000, height: 600 }, id('a'))
  const wider = boxesOf(drawing({ head: [0, 0], a: [400, 0, 300, 20] }))
  const atEdge = sight && { ...sight, dx: -395 }
  const viewport = atEdge && viewportFor(atEdge, true, { ...frame, boxes: wider })
  expect(viewport && 700 * viewport.zoom + viewport.x).toBeLessThanOrEqual(size.width)
})

test('[P37] for a box that is not drawn here its parent is brought into sight, as for one of another view', () => {
  const sight = { id: id('c'), dx: 5000, dy: 0, width: 600, height: 400 }
  const away = { ...frame, viewport: { x: -3000, y: 0, zoom: 1 } }
  expect(viewportFor(sight, true, away)).toMatchObject({ x: 32 - 400, zoom: 1 })
  expect(viewportFor({ ...sight, id: id('a') }, false, away)).toMatchObject({ x: 32 - 400, zoom: 1 })
})

test('[P39] a place at a box that nobody knows moves nothing, nor does the place where I am', () => {
  const sight = { id: id('gone'), dx: 0, dy: 0, width: 600, height: 400 }
  expect(viewportFor(sight, true, frame)).toBeNull()
  const here = sightIn(boxes, visibleBox(frame.viewport, size), id('a'))
  expect(here && viewportFor(here, true, frame)).toBeNull()
})

test('[P37] whose problem stands on the other side sees the same middle in the mirror', () => {
  const seen = { x: 300, y: -200, width: 600, height: 400 }
  const sight = sightIn(boxes, seen, id('a'))
  const inMirror = new Map(Array.from(boxes, ([key, box]) => [key, { ...box, x: -box.x - box.width }]))
  const viewport = sight && viewportFor(sight, true, { ...frame, boxes: inMirror, isMirrored: true })
  const mine = viewport && visibleBox(viewport, size)
  expect(mine && [mine.x + mine.width / 2, mine.y + mine.height / 2]).toEqual([-600, 0])
})
