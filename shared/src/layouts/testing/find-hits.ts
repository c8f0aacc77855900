import type { Box, LaidOutTree, PlacedBone, Point } from '../layout.ts'

/** Two things of a drawing that touch and may not. */
export interface Hit {
  readonly kind: 'label/label' | 'line/label' | 'line/line'
  readonly between: readonly [string, string]
}

interface Shape {
  readonly name: string
  readonly left: number
  readonly right: number
}

interface LabelShape extends Shape {
  readonly box: Box
}

interface SegmentShape extends Shape {
  readonly from: Point
  readonly to: Point
  readonly bone: PlacedBone
}

/** px: what only meets at an edge does not touch. */
const TOLERANCE = 0.5

const labelShapes = (tree: LaidOutTree): LabelShape[] =>
  tree.labels.map(({ id, box }) => ({
    name: id,
    box,
    left: box.x + TOLERANCE,
    right: box.x + box.width - TOLERANCE,
  }))

const segmentShapes = (tree: LaidOutTree): SegmentShape[] =>
  tree.bones.flatMap(bone =>
    bone.points.slice(1).map((to, index) => {
      const from = bone.points[index] as Point
      return { name: bone.id, bone, from, to, left: Math.min(from.x, to.x), right: Math.max(from.x, to.x) }
    }),
  )

/** Calls `visit` for each pair of shapes whose ranges on x meet: a sweep from left to right. */
function sweep<A extends Shape, B extends Shape>(
  as: readonly A[],
  bs: readonly B[],
  visit: (a: A, b: B) => void,
) {
  const order = [
    ...as.map(shape => ({ isA: true as const, shape })),
    ...bs.map(shape => ({ isA: false as const, shape })),
  ].sort((one, other) => one.shape.left - other.shape.left)
  let activeA: A[] = []
  let activeB: B[] = []
  for (const { isA, shape } of order) {
    activeA = activeA.filter(a => a.right >= shape.left)
    activeB = activeB.filter(b => b.right >= shape.left)
    if (isA) {
      for (const b of activeB) visit(shape, b)
      activeA.push(shape)
    } else {
      for (const a of activeA) visit(a, shape)
      activeB.push(shape)
    }
  }
}

const boxesTouch = (a: Box, b: Box): boolean =>
  a.x + TOLERANCE < b.x + b.width - TOLERANCE &&
  b.x + TOLERANCE < a.x + a.width - TOLERANCE &&
  a.y + TOLERANCE < b.y + b.height - TOLERANCE &&
  b.y + TOLERANCE < a.y + a.height - TOLERANCE

/** Whether a segment enters a box (clipping by Liang and Barsky). */
function entersBox({ from, to }: SegmentShape, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const edges = [
    [-dx, from.x - (box.x + TOLERANCE)],
    [dx, box.x + box.width - TOLERANCE - from.x],
    [-dy, from.y - (box.y + TOLERANCE)],
    [dy, box.y + box.height - TOLERANCE - from.y],
  ] as const
  let [enter, leave] = [0, 1]
  for (const [speed, room] of edges) {
    if (speed === 0 && room <= 0) return false
    if (speed < 0) enter = Math.max(enter, room / speed)
    if (speed > 0) leave = Math.min(leave, room / speed)
  }
  return enter < leave
}

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

const distance = (point: Point, { from, to }: SegmentShape): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared
  const clipped = Math.max(0, Math.min(1, along))
  return Math.hypot(point.x - from.x - clipped * dx, point.y - from.y - clipped * dy)
}

const isStart = (point: Point, bone: PlacedBone): boolean => point === bone.points[0]

const isStartOf = ({ x, y }: Point, { points: [start] }: PlacedBone): boolean =>
  start !== undefined && Math.hypot(start.x - x, start.y - y) < TOLERANCE

/**
 * Whether two lines touch. A line may begin on another one: that is how it hangs there. Lines that begin in the same
 * point are children of one parent and may share their stem.
 */
function linesTouch(a: SegmentShape, b: SegmentShape): boolean {
  if (a.bone === b.bone) return false
  const [startA, startB] = [a.bone.points[0] as Point, b.bone.points[0] as Point]
  if (Math.hypot(startA.x - startB.x, startA.y - startB.y) < TOLERANCE) return false
  const crosses = turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0
  const isCrossed = turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0
  const meets = (point: Point, own: PlacedBone, other: SegmentShape) =>
    !isStart(point, own) && !isStartOf(point, other.bone) && distance(point, other) < TOLERANCE
  const touchesAtEnd =
    meets(a.from, a.bone, b) || meets(a.to, a.bone, b) || meets(b.from, b.bone, a) || meets(b.to, b.bone, a)
  if (!crosses || !isCrossed) return touchesAtEnd
  // Where one begins on the other, rounding can make it begin a hair beyond: no crossing.
  const beginsThere = distance(startA, b) < TOLERANCE || distance(startB, a) < TOLERANCE
  return !beginsThere || touchesAtEnd
}

/** Everything in a drawing that touches and may not. Knows nothing of how the drawing was made. */
export function findHits(tree: LaidOutTree): readonly Hit[] {
  const hits: Hit[] = []
  const labels = labelShapes(tree)
  const segments = segmentShapes(tree)
  const seen = new Map(labels.map((label, index) => [label, index]))
  const rank = new Map(segments.map((segment, index) => [segment, index]))
  sweep(labels, labels, (a, b) => {
    if ((seen.get(a) ?? 0) < (seen.get(b) ?? 0) && boxesTouch(a.box, b.box))
      hits.push({ kind: 'label/label', between: [a.name, b.name] })
  })
  sweep(labels, segments, (label, segment) => {
    if (entersBox(segment, label.box)) hits.push({ kind: 'line/label', between: [segment.name, label.name] })
  })
  sweep(segments, segments, (a, b) => {
    if ((rank.get(a) ?? 0) < (rank.get(b) ?? 0) && linesTouch(a, b))
      hits.push({ kind: 'line/line', between: [a.name, b.name] })
  })
  return hits
}
