import { HEAD } from '../model/index.ts'
import { boundsOf } from './bounds.ts'
import { isPhone, largest, packingFor } from './choose-options.ts'
import { createDrawingMemory, type DrawingMemory } from './drawing-memory.ts'
import { BONE_GRID, halfOfTip, type Limb, onGrid, type Packing, packLimb, UNPACKED } from './fishbone-limb.ts'
import { type Plane, planeOf, type Sign } from './fishbone-plane.ts'
import { packSpine } from './fishbone-spine.ts'
import { boneKindAt, headWidths, type MeasuredLabel, styleOf } from './label.ts'
import type {
  LaidOutTree,
  Layout,
  LayoutInput,
  LayoutOptions,
  PlacedBone,
  PlacedLabel,
  Size,
} from './layout.ts'
import { CONTOUR_STEPS } from './outline.ts'
import { areSame, visibleCauses } from './visible-causes.ts'

type Visible = ReturnType<typeof visibleCauses>[number]

/** Lines at odd depths are slanted: those of the spine, and of every other generation below. */
const isSlantedAt = (depth: number): boolean => depth % 2 === 1

const measureAll = (
  visible: readonly Visible[],
  input: LayoutInput,
  { wrap, tipWrap }: LayoutOptions,
  memory: DrawingMemory<Limb>,
): readonly MeasuredLabel[] => {
  const underTwigs = { narrow: wrap, wide: wrap }
  const atTips = { narrow: Math.min(tipWrap, wrap), wide: wrap }
  return visible.map(({ cause, depth, hidden }) => {
    const extras = input.extrasOf(cause.id)
    const subject = { id: cause.id, style: styleOf(cause, depth), text: cause.text, extras, hidden }
    // The first bones are what one reads from afar, and nothing gets shorter where they are narrow.
    const widths = isSlantedAt(depth) && depth > 1 ? atTips : underTwigs
    return memory.measure(subject, widths, input.editing)
  })
}

/** The first bones, packed with all below them, from the leaves inwards. */
function packLimbs(
  input: LayoutInput,
  options: LayoutOptions,
  packing: Packing,
  memory: DrawingMemory<Limb>,
): readonly Limb[] {
  const visible = visibleCauses(input.tree, input.collapsed)
  const labels = measureAll(visible, input, options, memory)
  const childrenAt: Limb[][] = visible.map(() => [])
  const bones: Limb[] = []
  for (let index = visible.length - 1; index >= 0; index--) {
    const { cause, depth, parent } = visible[index] as Visible
    const label = labels[index] as MeasuredLabel
    const isSlanted = isSlantedAt(depth)
    const tip = labels[parent]
    const underTip = isSlanted || !tip ? 0 : onGrid(halfOfTip(tip, packing.cot), BONE_GRID)
    const children = (childrenAt[index] ?? []).reverse()
    const { side } = cause
    const isSame = (last: Limb) =>
      last.label === label &&
      last.depth === depth &&
      last.side === side &&
      last.underTip === underTip &&
      areSame(last.children, children)
    const make = (): Limb => {
      const limb = { label, depth, isSlanted, side, underTip, children, ...UNPACKED }
      packLimb(limb, packing)
      return limb
    }
    ;(childrenAt[parent] ?? bones).push(memory.part(cause.id, isSame, make))
  }
  return bones.reverse()
}

interface PlacedLimbs {
  readonly labels: PlacedLabel[]
  readonly bones: PlacedBone[]
}

/** Every limb where its parent's place puts it, in reading order. */
function placeLimbs(
  bones: readonly Limb[],
  plane: Plane,
  { headSide }: LayoutOptions,
  memory: DrawingMemory<Limb>,
): PlacedLimbs {
  const placed: PlacedLimbs = { labels: [], bones: [] }
  const stack = bones
    .map(limb => ({ limb, x: limb.at, y: 0, sign: (limb.side === 'above' ? -1 : 1) as Sign }))
    .reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { limb, x, y, sign } = next
    const { label, length, isSlanted, depth, children } = limb
    const tip = isSlanted ? plane.point(x, y + length, sign) : plane.point(x + length, y, sign)
    placed.bones.push(memory.placeBone(label.id, boneKindAt(depth), [plane.point(x, y, sign), tip]))
    const align = isSlanted ? 'middle' : headSide
    placed.labels.push(memory.placeLabel(label, plane.labelBox(limb, x, y, sign), align))
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index] as Limb
      stack.push({ limb: child, x: isSlanted ? x : x + child.at, y: isSlanted ? y + child.at : y, sign })
    }
  }
  return placed
}

function createLayOut(): Layout['layOut'] {
  const memory = createDrawingMemory<Limb>()
  return (input, options): LaidOutTree => {
    const plane = planeOf(options)
    memory.start(`${plane.cot} ${options.packing} ${options.isStaggered}`)
    const packing = { cot: plane.cot, steps: options.packing === 'box' ? 1 : CONTOUR_STEPS }
    const limbs = packLimbs(input, options, packing, memory)
    const extras = input.extrasOf(HEAD)
    const subject = { id: HEAD, style: 'head', text: input.problem, extras, hidden: 0 } as const
    const head = memory.measure(subject, headWidths(options.wrap), input.editing)
    const end = packSpine(limbs, head, { ...packing, isStaggered: options.isStaggered })
    const placed = placeLimbs(limbs, plane, options, memory)
    const labels = [memory.placeLabel(head, plane.headBox(head), 'left'), ...placed.labels]
    const spine = [plane.point(0, 0, 1), plane.point(end, 0, 1)]
    const bones = [memory.placeBone(HEAD, 'spine', spine), ...placed.bones]
    return { labels, bones, bounds: boundsOf(labels, bones) }
  }
}

const layOut: Layout['layOut'] = (input, options) => createLayOut()(input, options)

const defaultOptions: LayoutOptions = {
  theta: 65,
  wrap: 180,
  tipWrap: 180,
  isStaggered: false,
  packing: 'contour',
  headSide: 'right',
}

/** Angles at which a fishbone looks like one, degrees, the best looking first. */
const THETAS = { screen: [65, 70, 60, 75], phone: [70, 75, 80] } as const
/** Text widths at tips to try, px, the best to read first; and those under twigs, where narrow texts gain nothing. */
const TIP_WRAPS = [180, 150, 130, 110, 90]
const TWIG_WRAPS = { screen: [180, 160], phone: [180, 140, 110, 90, 80] } as const
/** Visible causes up to which every text width is tried: it takes a tenth of a second, and with more nobody reads all. */
const READ_AT_ONCE = 150

function candidatesFor(previous: LayoutOptions, visible: number, frame: Size): readonly LayoutOptions[] {
  const at = isPhone(frame) ? 'phone' : 'screen'
  const angles = THETAS[at].map(theta => ({ ...previous, theta, isStaggered: at === 'phone' }))
  if (visible > READ_AT_ONCE) return angles
  return TIP_WRAPS.flatMap(tipWrap =>
    TWIG_WRAPS[at].flatMap(wrap => angles.map(options => ({ ...options, wrap, tipWrap }))),
  )
}

/** Spine, slanted bones and twigs. No label touches a label or a line, no line crosses a line. */
export const fishbone: Layout = {
  id: 'fishbone',
  label: 'Fishbone',
  defaultOptions,
  layOut,
  createLayOut,
  chooseOptions: (input, frame, previous = defaultOptions) => {
    const visible = visibleCauses(input.tree, input.collapsed).length
    const packing = packingFor(visible, previous)
    // Beyond that number nobody reads a drawing that fits its frame: the search is not worth its time.
    if (packing === 'box') return { ...previous, packing }
    return largest({ createLayOut, input, frame }, candidatesFor({ ...previous, packing }, visible, frame))
  },
}
