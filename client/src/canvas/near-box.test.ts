import { expect, test } from 'vitest'
import { containsBox } from './box-geometry.ts'
import { createNearBox } from './near-box.ts'

const seen = { x: 0, y: 0, width: 1000, height: 600 }

test('[T41] what is near has room around what is seen, and stays the same while the view stays within', () => {
  const follow = createNearBox()
  const near = follow(seen)
  expect(containsBox(near, seen)).toBe(true)
  expect(follow({ ...seen, x: 300, y: -200 })).toBe(near)
  const beyond = { ...seen, x: 900 }
  expect(containsBox(follow(beyond), beyond)).toBe(true)
})

test('[T41] who comes much closer is not given what only the far view needed', () => {
  const follow = createNearBox()
  const far = follow(seen)
  const near = follow({ x: 400, y: 300, width: 100, height: 60 })
  expect(near.width).toBeLessThan(far.width / 4)
  const closer = { x: 20, y: 20, width: 700, height: 420 }
  const remade = createNearBox()
  expect(remade(seen)).not.toBe(remade(closer))
})

test('[T41] on a tall screen it stays the same as well', () => {
  const tall = { x: 0, y: 0, width: 390, height: 844 }
  const follow = createNearBox()
  const near = follow(tall)
  expect(follow({ ...tall, x: 100, y: 200 })).toBe(near)
})
