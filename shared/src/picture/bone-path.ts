import type { BoneKind, Point } from '../layouts/index.ts'

/** Thickness in px where a bone leaves its parent and at its tip (look.md, "Bones"). */
export const boneWidths = {
  spine: { start: 7, end: 3 },
  bone: { start: 4.5, end: 2 },
  twig: { start: 1.5, end: 1.5 },
  deeper: { start: 1.25, end: 1.25 },
} as const satisfies Record<BoneKind, { readonly start: number; readonly end: number }>

/** Corner radius of the tree's elbows, px. */
const CORNER = 8
/** Points per rounded corner: at 8 px nobody sees the facets, and every elbow has the same number of commands. */
const CORNER_STEPS = 6

const between = (a: Point, b: Point, part: number): Point => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
})

const lengthOf = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y)

/** The points of a rounded corner at `at`, from the leg of `from` to that of `to` (a quadratic curve). */
function roundedCorner(from: Point, at: Point, to: Point): readonly Point[] {
  const before = lengthOf(from, at)
  const after = lengthOf(at, to)
  const radius = Math.min(CORNER, before / 2, after / 2)
  if (radius === 0) return [at]
  const start = between(at, from, radius / before)
  const end = between(at, to, radius / after)
  return Array.from({ length: CORNER_STEPS + 1 }, (_, step) => {
    const part = step / CORNER_STEPS
    return between(between(start, at, part), between(at, end, part), part)
  })
}

/** The middle line of a bone with its corners rounded. */
function centreLine(points: readonly Point[]): readonly Point[] {
  return points.flatMap((at, index) => {
    const from = points[index - 1]
    const to = points[index + 1]
    return from && to ? roundedCorner(from, at, to) : [at]
  })
}

/** Hundredths of a pixel are not seen, and shorter paths are cheaper to compare and to parse. */
const round = (value: number): number => Math.round(value * 100) / 100
const say = (point: Point): string => `${round(point.x)} ${round(point.y)}`

/** The unit vector to the left of the way through `line` at `index`. */
function leftAt(line: readonly Point[], index: number): Point {
  const from = line[Math.max(0, index - 1)] ?? { x: 0, y: 0 }
  const to = line[Math.min(line.length - 1, index + 1)] ?? from
  const length = lengthOf(from, to) || 1
  return { x: (to.y - from.y) / length, y: (from.x - to.x) / length }
}

/**
 * A bone as a filled shape: thick where it starts, thin at its tip, with round ends. Two bones through the same
 * number of points have the same commands, so that a browser can glide from one to the other.
 */
export function taperedPath(points: readonly Point[], width: { start: number; end: number }): string {
  const line = centreLine(points)
  const lengths = line.map((point, index) => (index === 0 ? 0 : lengthOf(line[index - 1] ?? point, point)))
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1
  const sides: { left: Point; right: Point }[] = []
  let walked = 0
  for (const [index, point] of line.entries()) {
    walked += lengths[index] ?? 0
    const half = (width.start + (width.end - width.start) * (walked / total)) / 2
    const left = leftAt(line, index)
    sides.push({
      left: { x: point.x + left.x * half, y: point.y + left.y * half },
      right: { x: point.x - left.x * half, y: point.y - left.y * half },
    })
  }
  const there = sides.map(side => say(side.left))
  const back = sides.map(side => say(side.right)).reverse()
  const cap = (across: number, to: string | undefined) => `A${across / 2} ${across / 2} 0 0 1 ${to}`
  return `M${there.join('L')}${cap(width.end, back[0])}L${back.slice(1).join('L')}${cap(width.start, there[0])}Z`
}

/** A bone as a line to be stroked: for dashes, which a filled shape cannot have. */
export const strokedPath = (points: readonly Point[]): string => `M${centreLine(points).map(say).join('L')}`

/** Of a stroke of the tail: how far it goes on and to the side, px. The layouts keep this room free. */
const FIN = { on: 19, aside: 14 } as const

/** The short two-stroke tail at the end of a spine: two lines that go on from it to both sides. */
export function tailOf(spine: readonly Point[]): readonly (readonly Point[])[] {
  const end = spine.at(-1)
  const before = spine.at(-2)
  if (!end || !before) return []
  const length = lengthOf(before, end) || 1
  const on = { x: (end.x - before.x) / length, y: (end.y - before.y) / length }
  return [1, -1].map(side => [
    end,
    {
      x: end.x + on.x * FIN.on - on.y * FIN.aside * side,
      y: end.y + on.y * FIN.on + on.x * FIN.aside * side,
    },
  ])
}
