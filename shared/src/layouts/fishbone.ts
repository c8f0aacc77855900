import { HEAD } from '../model/index.ts'
import { boundsOf } from './bounds.ts'
import { choosePacking, largest, WRAPS } from './choose-options.ts'
import { NO_EXTRAS } from './extras.ts'
import { INSET, type Limb, type Packing, packLimb, TIP_GAP, UNDER_GAP } from './fishbone-limb.ts'
import { packSpine } from './fishbone-spine.ts'
import { boneKindAt, type MeasuredLabel, measureLabel, styleOf } from './label.ts'
import type {
  Box,
  LaidOutTree,
  Layout,
  LayoutInput,
  LayoutOptions,
  PlacedBone,
  PlacedLabel,
  Point,
} from './layout.ts'
import { EMPTY_OUTLINE } from './outline.ts'
import { visibleCauses } from './visible-causes.ts'

/** Steps kept of an outline: more make the drawing hardly tighter (measured: under 1 % from 48 on). */
const CONTOUR_STEPS = 48
function packLimbs(input: LayoutInput, options: LayoutOptions, packing: Packing): readonly Limb[] {
  const visible = visibleCauses(input.tree, input.collapsed)
  const childrenAt: Limb[][] = visible.map(() => [])
  const limbs: Limb[] = []
  for (let index = visible.length - 1; index >= 0; index--) {
    const { cause, depth, parent, hidden } = visible[index] as (typeof visible)[number]
    const extras = input.extrasOf(cause.id)
    const subject = { id: cause.id, style: styleOf(cause, depth), text: cause.text, extras, hidden }
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
  const spine = packSpine(bones, head, cot)

  const labels: PlacedLabel[] = []
  const lines: PlacedBone[] = []
  const headBox = plane.box(-head.width, -head.height / 2, head)
  labels.push(placeLabel(head, headBox, 'left'))
  lines.push({ id: HEAD, kind: 'spine', points: [plane.point(0, 0, 1), plane.point(spine, 0, 1)] })
  const sideAlign = options.headSide
  const stack = bones.map(limb => ({
    limb,
    x: limb.at,
    y: 0,
    sign: limb.cause.side === 'above' ? (-1 as const) : (1 as const),
  }))
  stack.reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { limb, x, y, sign } = next
    const tip = limb.isSlanted ? plane.point(x, y + limb.length, sign) : plane.point(x + limb.length, y, sign)
    lines.push({ id: limb.cause.id, kind: boneKindAt(limb.depth), points: [plane.point(x, y, sign), tip] })
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

const defaultOptions: LayoutOptions = { theta: 65, wrap: 180, packing: 'contour', headSide: 'right' }

/** Angles between which a fishbone looks like one, and widths between which a label is easy to read. */
const THETAS = [60, 65, 70]

const candidates = (base: LayoutOptions): LayoutOptions[] =>
  THETAS.flatMap(theta => WRAPS.map(wrap => ({ ...base, theta, wrap })))

/** Spine, slanted bones and twigs. No label touches a label or a line, no line crosses a line. */
export const fishbone: Layout = {
  id: 'fishbone',
  label: 'Fishbone',
  defaultOptions,
  layOut,
  chooseOptions: (input, aspect, previous = defaultOptions) => {
    const packing = choosePacking(input, previous)
    return largest({ layOut, input, aspect, candidates: candidates({ ...previous, packing }) })
  },
}
