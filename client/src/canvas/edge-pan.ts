import type { Box, Point } from 'shared/layouts'

/** Px at the edge of the canvas in which a drag pans, and by how much in each frame. */
const EDGE = 36
const STEP = 14

const pull = (at: number, low: number, high: number): number =>
  at < low + EDGE ? STEP : at > high - EDGE ? -STEP : 0

/** How far the drawing moves while something is dragged near the edge of its frame; nothing in the middle. */
export const edgePan = (pointer: Point, frame: Box): Point => ({
  x: pull(pointer.x, frame.x, frame.x + frame.width),
  y: pull(pointer.y, frame.y, frame.y + frame.height),
})
