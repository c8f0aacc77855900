import { causeKinds, HEAD } from '../model/index.ts'
import { boundsOf } from './bounds.ts'
import { NO_EXTRAS } from './extras.ts'
import { INSET, type Limb, onGrid, type Packing, packLimb, TIP_GAP, UNDER_GAP } from './fishbone-limb.ts'
import { type MeasuredLabel, measureLabel } from './label.ts'
import type {
  BoneKind,
  Box,
  LaidOutTree,
  Layout,
  LayoutInput,
  LayoutOptions,
  PlacedBone,
  PlacedLabel,
  Point,
} from './layout.ts'
import { EMPTY_OUTLINE, joinOutlines, type Outline } from './outline.ts'
import { overlap, type Skyline } from './skyline.ts'
import { visibleCauses } from './visible-causes.ts'

/** Steps kept of an outline: more make the drawing hardly tighter (measured: under 1 % from 48 on). */
const CONTOUR_STEPS = 48
/** Places along the spine are multiples of it, px, so that a bone's growth seldom moves the next. */
const SPINE_GRID = 40
/** Between the head and all that hangs on the spine, px. */
const HEAD_MARGIN = 16
/** Height of the slices in which the head's front is seen in the sheared plane, px. */
const HEAD_SLICE = 8
/** Of a spine with nothing on it, px. */
const SHORTEST_SPINE = 320
/** By which the spine goes on after its last bone, and after all that is too near for the tail, px. */
const SPINE_END = 40
const TAIL = { length: 18, height: 16, margin: 12 } as const

interface Row {
  readonly sign: 1 | -1
  outline: Outline
  last: number
}

/** The front of the head is upright; in the sheared plane it leans, so that tip labels may stand above a low head. */
function headFront(head: MeasuredLabel, cot: number): Outline {
  const right: number[] = []
  const half = head.height / 2 + HEAD_MARGIN
  for (let y = 0; y < half; y += HEAD_SLICE)
    right.push(y, Math.min(half, y + HEAD_SLICE), HEAD_MARGIN - y * cot)
  return { ...EMPTY_OUTLINE, right }
}

function packLimbs(input: LayoutInput, options: LayoutOptions, packing: Packing): readonly Limb[] {
  const visible = visibleCauses(input.tree, input.collapsed)
  const childrenAt: Limb[][] = visible.map(() => [])
  const limbs: Limb[] = []
  for (let index = visible.length - 1; index >= 0; index--) {
    const { cause, depth, parent, hidden } = visible[index] as (typeof visible)[number]
    const style = causeKinds[cause.kind].isBone && depth === 1 ? 'bone' : 'cause'
    const extras = input.extrasOf(cause.id)
    const subject = { id: cause.id, style, text: cause.text, extras, hidden } as const
    const limb: Limb = {
      cause,
      depth,
      isSlanted: depth % 2 === 1,
      label: measureLabel(subject, options.wrap, input.editing),
      children: (childrenAt[index] ?? []).reverse(),
      at: 0,
      length: 0,
      outline: EMPTY_OUTLINE,
    }
    packLimb(limb, packing)
    ;(childrenAt[parent] ?? limbs).push(limb)
  }
  return limbs.reverse()
}

/** Places the bones along the spine in their order, those of each side packed for themselves. */
function packSpine(bones: readonly Limb[], front: Outline): { readonly above: Row; readonly below: Row } {
  const above: Row = { sign: -1, outline: front, last: 0 }
  const below: Row = { sign: 1, outline: front, last: 0 }
  for (const bone of bones) {
    const [row, other] = bone.cause.side === 'above' ? [above, below] : [below, above]
    const free = overlap(row.outline.right, bone.outline.left)
    bone.at = onGrid(Math.max(row.last + SPINE_GRID, other.last, free), SPINE_GRID)
    row.outline = joinOutlines(row.outline, bone.outline, bone.at, 0)
    row.last = bone.at
  }
  return { above, below }
}

/** Where the last of what lies within the height of the tail ends. */
function endOfLow(bottom: Skyline): number {
  let end = 0
  for (let i = 0; i < bottom.length; i += 3)
    if (-(bottom[i + 2] as number) < TAIL.height + TAIL.margin) end = bottom[i + 1] as number
  return end
}

const boneKind = (depth: number): BoneKind => (depth === 1 ? 'bone' : depth === 2 ? 'twig' : 'deeper')

/** Back from the sheared plane: its `x` and `y`, and which side of the spine. */
interface Plane {
  readonly point: (x: number, y: number, sign: 1 | -1) => Point
  /** The box whose edge towards the head is `x` of the drawing away from it. */
  readonly box: (fromHead: number, top: number, label: MeasuredLabel) => Box
}

function planeOf(cot: number, headSide: LayoutOptions['headSide']): Plane {
  const towards = headSide === 'right' ? -1 : 1
  return {
    point: (x, y, sign) => ({ x: towards * (x + y * cot), y: sign * y }),
    box: (fromHead, top, { width, height }) => ({
      x: headSide === 'right' ? -fromHead - width : fromHead,
      y: top,
      width,
      height,
    }),
  }
}

function labelBox(limb: Limb, x: number, y: number, sign: 1 | -1, cot: number, plane: Plane): Box {
  const { width, height } = limb.label
  if (limb.isSlanted) {
    const middle = y + limb.length + TIP_GAP + height / 2
    return plane.box(x + middle * cot - width / 2, sign * middle - height / 2, limb.label)
  }
  const middle = y - UNDER_GAP - height / 2
  return plane.box(x + y * cot + INSET, sign * middle - height / 2, limb.label)
}

const placeLabel = (
  { id, text, word, style, hidden }: MeasuredLabel,
  box: Box,
  align: PlacedLabel['align'],
): PlacedLabel => ({ id, box, text, word, style, align, hidden })

function layOut(input: LayoutInput, options: LayoutOptions): LaidOutTree {
  // Rounded: engines differ in the last digit of a tangent, and all people must see one picture.
  const cot = Math.round(1e6 / Math.tan((options.theta * Math.PI) / 180)) / 1e6
  const plane = planeOf(cot, options.headSide)
  const bones = packLimbs(input, options, { cot, steps: options.packing === 'box' ? 1 : CONTOUR_STEPS })
  const headSubject = { id: HEAD, style: 'head', text: input.problem, extras: NO_EXTRAS, hidden: 0 } as const
  const head = measureLabel(headSubject, options.wrap, input.editing)
  const { above, below } = packSpine(bones, headFront(head, cot))

  const labels: PlacedLabel[] = []
  const lines: PlacedBone[] = []
  const headBox = plane.box(-head.width, -head.height / 2, head)
  labels.push(placeLabel(head, headBox, 'left'))
  const low = Math.max(endOfLow(above.outline.bottom), endOfLow(below.outline.bottom))
  const end = Math.max(above.last + SPINE_END, below.last + SPINE_END, low + TAIL.margin, SHORTEST_SPINE)
  lines.push({ id: HEAD, kind: 'spine', points: [plane.point(0, 0, 1), plane.point(end, 0, 1)] })
  for (const sign of [-1, 1] as const) {
    const tip = { x: plane.point(end + TAIL.length, 0, 1).x, y: sign * TAIL.height }
    lines.push({ id: HEAD, kind: 'twig', points: [plane.point(end, 0, 1), tip] })
  }

  const sideAlign = options.headSide
  const stack = bones.map(limb => ({
    limb,
    x: limb.at,
    y: 0,
    sign: limb.cause.side === 'above' ? above.sign : below.sign,
  }))
  stack.reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { limb, x, y, sign } = next
    const tip = limb.isSlanted ? plane.point(x, y + limb.length, sign) : plane.point(x + limb.length, y, sign)
    lines.push({ id: limb.cause.id, kind: boneKind(limb.depth), points: [plane.point(x, y, sign), tip] })
    const box = labelBox(limb, x, y, sign, cot, plane)
    labels.push(placeLabel(limb.label, box, limb.isSlanted ? 'middle' : sideAlign))
    for (let index = limb.children.length - 1; index >= 0; index--) {
      const child = limb.children[index] as Limb
      const [dx, dy] = limb.isSlanted ? [0, child.at] : [child.at, 0]
      stack.push({ limb: child, x: x + dx, y: y + dy, sign })
    }
  }
  return { labels, bones: lines, bounds: boundsOf(labels, lines) }
}

/** Spine, slanted bones and twigs. No label touches a label or a line, no line crosses a line. */
export const fishbone: Layout = {
  id: 'fishbone',
  label: 'Fishbone',
  defaultOptions: { theta: 65, wrap: 180, packing: 'contour', headSide: 'right' },
  layOut,
}
