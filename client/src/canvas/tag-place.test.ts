import { expect, test } from 'vitest'
import { intersects } from './box-geometry.ts'
import { boxesOf } from './placed-boxes.ts'
import { tagPlace } from './tag-place.ts'
import { drawing, id } from './testing/drawn-tree.ts'

const box = { x: 0, y: 0, width: 100, height: 20 }
const size = { width: 40, height: 16 }
const placeAmong = (others: Record<string, readonly number[]>, mine: string | null = null) => {
  const boxes = boxesOf(drawing({ named: [0, 0, 100, 20], ...others }))
  return { boxes, place: tagPlace({ box, ...size, boxes, mine: mine === null ? null : id(mine) }) }
}

test('[P42] a name stands over the corner of its box, and never over the text of that box', () => {
  const { place } = placeAmong({})
  expect(place).toEqual({ x: 60, y: -20, ...size })
  expect(intersects(place, box)).toBe(false)
})

test('[P42] it goes where it hides no other label', () => {
  const { place, boxes } = placeAmong({ above: [-20, -24, 140, 20] })
  expect(place.y).toBe(24)
  const around = placeAmong({ above: [-20, -24, 140, 20], below: [-20, 22, 140, 20] })
  expect(around.place.x).toBe(104)
  for (const [name, other] of boxes) if (name !== 'named') expect(intersects(place, other)).toBe(false)
})

test('[P42] where every place hides something it hides another label rather than mine', () => {
  const crowd = {
    mine: [-60, -24, 220, 20],
    below: [-60, 22, 220, 20],
    right: [100, -30, 80, 80],
    left: [-80, -30, 78, 80],
  }
  const { place, boxes } = placeAmong(crowd, 'mine')
  expect(boxes.get(id('mine'))).toBeDefined()
  expect(intersects(place, { x: -60, y: -24, width: 220, height: 20 })).toBe(false)
})
