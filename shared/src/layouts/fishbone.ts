import { HEAD } from '../model/index.ts'
import { boundsOf } from './bounds.ts'
import { choosePacking, largest, WRAPS } from './choose-options.ts'
import { createDrawingMemory, type DrawingMemory } from './drawing-memory.ts'
import { NO_EXTRAS } from './extras.ts'
import { type Limb, type Packing, packLimb } from './fishbone-limb.ts'
import { type Plane, planeOf, type Sign } from './fishbone-plane.ts'
import { packSpine } from './fishbone-spine.ts'
import { boneKindAt, styleOf } from './label.ts'
import type { LaidOutTree, Layout, LayoutInput, LayoutOptions, PlacedBone, PlacedLabel } from './layout.ts'
import { CONTOUR_STEPS, EMPTY_OUTLINE } from './outline.ts'
import { areSame, visibleCauses } from './visible-causes.ts'

/** The first bones, packed with all below them, from the leaves inwards. */
function packLimbs(
  input: LayoutInput,
  { wrap }: LayoutOptions,
  packing: Packing,
  memory: DrawingMemory<Limb>,
): readonly Limb[] {
  const visible = visibleCauses(input.tree, input.collapsed)
  const childrenAt: Limb[][] = visible.map(() => [])
  const bones: Limb[] = []
  for (let index = visible.length - 1; index >= 0; index--) {
    const { cause, depth, parent, hidden } = visible[index] as (typeof visible)[number]
    const extras = input.extrasOf(cause.id)
    const subject = { id: cause.id, style: styleOf(cause, depth), text: cause.text, extras, hidden }
    const label = memory.measure(subject, wrap, input.editing)
    const children = (childrenAt[index] ?? []).reverse()
    const isSame = (last: Limb) =>
      last.label === label &&
      last.depth === depth &&
      last.side === cause.side &&
      areSame(last.children, children)
    const make = (): Limb => {
      const isSlanted = depth % 2 === 1
      const limb = {
        label,
        depth,
        isSlanted,
        side: cause.side,
        children,
        at: 0,
        length: 0,
        outline: EMPTY_OUTLINE,
      }
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
    memory.start(`${plane.cot} ${options.packing}`)
    const packing = { cot: plane.cot, steps: options.packing === 'box' ? 1 : CONTOUR_STEPS }
    const limbs = packLimbs(input, options, packing, memory)
    const subject = { id: HEAD, style: 'head', text: input.problem, extras: NO_EXTRAS, hidden: 0 } as const
    const head = memory.measure(subject, options.wrap, input.editing)
    const end = packSpine(limbs, head, plane.cot)
    const placed = placeLimbs(limbs, plane, options, memory)
    const labels = [memory.placeLabel(head, plane.headBox(head), 'left'), ...placed.labels]
    const spine = [plane.point(0, 0, 1), plane.point(end, 0, 1)]
    const bones = [memory.placeBone(HEAD, 'spine', spine), ...placed.bones]
    return { labels, bones, bounds: boundsOf(labels, bones) }
  }
}

const layOut: Layout['layOut'] = (input, options) => createLayOut()(input, options)

const defaultOptions: LayoutOptions = { theta: 65, wrap: 180, packing: 'contour', headSide: 'right' }

/** Angles at which a fishbone looks like one, degrees. */
const THETAS = [60, 65, 70]

/** Spine, slanted bones and twigs. No label touches a label or a line, no line crosses a line. */
export const fishbone: Layout = {
  id: 'fishbone',
  label: 'Fishbone',
  defaultOptions,
  layOut,
  createLayOut,
  chooseOptions: (input, aspect, previous = defaultOptions) => {
    const packing = choosePacking(input, previous)
    // Beyond that number nobody reads a drawing that fits its frame: the search is not worth its time.
    if (packing === 'box') return { ...previous, packing }
    const candidates = WRAPS.flatMap(wrap => THETAS.map(theta => ({ ...previous, packing, theta, wrap })))
    return largest({ createLayOut, input, aspect, candidates })
  },
}
