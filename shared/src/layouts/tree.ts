import { HEAD } from '../model/index.ts'
import { boundsOf } from './bounds.ts'
import { isPhone, largest } from './choose-options.ts'
import { createDrawingMemory, type DrawingMemory } from './drawing-memory.ts'
import { boneKindAt, headWidths, type MeasuredLabel, styleOf } from './label.ts'
import type {
  LaidOutTree,
  Layout,
  LayoutInput,
  LayoutOptions,
  PlacedBone,
  PlacedLabel,
  Point,
} from './layout.ts'
import { mergeSkylines, overlap, type Skyline, simplifySkyline } from './skyline.ts'
import { areSame, visibleCauses } from './visible-causes.ts'

/** A label and what lies right of it; `y` grows downwards, 0 is the label's middle, `x` 0 its left edge. */
interface Branch {
  readonly label: MeasuredLabel
  readonly depth: number
  readonly children: readonly Branch[]
  /** Of its middle, from its parent's. */
  y: number
  /** Over x: how far it reaches down, and up. */
  bottom: Skyline
  top: Skyline
}

/** Between a label and its children, px: room for the corners of two elbows. */
const GAP = 40
/** Between the end of a line and its label: room for the ring of an open end, px. */
const TIP_GAP = 4
/** Above and below each label, px; twice as much where another family begins. */
const MARGIN = 3
const FAMILY_MARGIN = 7
const STEPS = 48

const withStep = (skyline: Skyline, from: number, to: number, height: number): Skyline =>
  mergeSkylines(skyline, [from, to, height], 0, 0)

/** Stacks the children so that nothing of them touches, with the parent at the middle between first and last. */
function packBranch(branch: Branch): void {
  const { label, children } = branch
  const margin = children.length > 0 ? FAMILY_MARGIN : MARGIN
  const half = label.height / 2 + margin
  let bottom: Skyline = []
  let top: Skyline = []
  for (const child of children) {
    child.y = Math.max(0, Math.ceil(overlap(bottom, child.top)))
    bottom = mergeSkylines(bottom, child.bottom, 0, child.y)
    top = mergeSkylines(top, child.top, 0, -child.y)
  }
  const last = children.at(-1)?.y ?? 0
  const middle = Math.round(last / 2)
  for (const child of children) child.y -= middle
  const x = label.width + GAP
  if (children.length > 0) {
    bottom = withStep(mergeSkylines([], bottom, x, -middle), label.width, x, last - middle + MARGIN)
    top = withStep(mergeSkylines([], top, x, middle), label.width, x, middle + MARGIN)
  }
  branch.bottom = simplifySkyline(withStep(bottom, 0, label.width, half), STEPS)
  branch.top = simplifySkyline(withStep(top, 0, label.width, half), STEPS)
}

function createBranch(label: MeasuredLabel, depth: number, children: readonly Branch[]): Branch {
  const branch: Branch = { label, depth, children, y: 0, bottom: [], top: [] }
  packBranch(branch)
  return branch
}

/** The head with everything right of it, packed from the leaves inwards. */
function packTree(input: LayoutInput, { wrap }: LayoutOptions, memory: DrawingMemory<Branch>): Branch {
  const visible = visibleCauses(input.tree, input.collapsed)
  const widths = { narrow: wrap, wide: wrap }
  const childrenAt: Branch[][] = visible.map(() => [])
  const first: Branch[] = []
  for (let index = visible.length - 1; index >= 0; index--) {
    const { cause, depth, parent, hidden } = visible[index] as (typeof visible)[number]
    const extras = input.extrasOf(cause.id)
    const subject = { id: cause.id, style: styleOf(cause, depth), text: cause.text, extras, hidden }
    const label = memory.measure(subject, widths, input.editing)
    const children = (childrenAt[index] ?? []).reverse()
    const isSame = (last: Branch) =>
      last.label === label && last.depth === depth && areSame(last.children, children)
    const branch = memory.part(cause.id, isSame, () => createBranch(label, depth, children))
    ;(childrenAt[parent] ?? first).push(branch)
  }
  const extras = input.extrasOf(HEAD)
  const subject = { id: HEAD, style: 'head', text: input.problem, extras, hidden: 0 } as const
  return createBranch(memory.measure(subject, headWidths(wrap), input.editing), 0, first.reverse())
}

/** Out of the middle of a label, up or down half-way, to the left of another. */
function elbow(from: Point, to: Point): readonly Point[] {
  if (from.y === to.y) return [from, to]
  const x = from.x + GAP / 2
  return [from, { x, y: from.y }, { x, y: to.y }, to]
}

function createLayOut(): Layout['layOut'] {
  const memory = createDrawingMemory<Branch>()
  return (input, options): LaidOutTree => {
    memory.start('')
    const labels: PlacedLabel[] = []
    const bones: PlacedBone[] = []
    const stack = [{ branch: packTree(input, options, memory), x: 0, y: 0, from: null as Point | null }]
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { branch, x, y, from } = next
      const { id, width, height } = branch.label
      labels.push(memory.placeLabel(branch.label, { x, y: y - height / 2, width, height }, 'left'))
      if (from) bones.push(memory.placeBone(id, boneKindAt(branch.depth), elbow(from, { x: x - TIP_GAP, y })))
      const end = { x: x + width, y }
      for (let index = branch.children.length - 1; index >= 0; index--) {
        const child = branch.children[index] as Branch
        stack.push({ branch: child, x: end.x + GAP, y: y + child.y, from: end })
      }
    }
    return { labels, bones, bounds: boundsOf(labels, bones) }
  }
}

const layOut: Layout['layOut'] = (input, options) => createLayOut()(input, options)

const defaultOptions: LayoutOptions = {
  theta: 90,
  wrap: 180,
  tipWrap: 180,
  isStaggered: false,
  packing: 'contour',
  headSide: 'left',
}

/** Text widths to try, px, the best to read first: in narrower ones a sentence is a column of words. */
const WRAPS = { screen: [180, 160, 140], phone: [180, 140, 110, 90] } as const

/** The head at the left, each why to the right of what it explains. Angle, tips, lengths, packing and side have no meaning here. */
export const tree: Layout = {
  id: 'tree',
  label: 'Tree',
  defaultOptions,
  layOut,
  createLayOut,
  chooseOptions: (input, frame, previous = defaultOptions) =>
    largest(
      { createLayOut, input, frame },
      WRAPS[isPhone(frame) ? 'phone' : 'screen'].map(wrap => ({ ...previous, wrap })),
    ),
}
