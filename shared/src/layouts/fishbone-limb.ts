import type { Side } from '../model/index.ts'
import type { MeasuredLabel } from './label.ts'
import {
  coarseOutline,
  EMPTY_OUTLINE,
  type Extent,
  growOutline,
  joinOutlines,
  type Outline,
  outlineOf,
} from './outline.ts'
import { overlap, peak } from './skyline.ts'

/**
 * One cause with its line. The plane is sheared along the bones: a slanted line stands upright (`x` along the spine
 * away from the head, `y` away from the spine), so the fishbone is an H-V tree. A slanted line carries a stack of
 * horizontal ones, a horizontal line a row of slanted ones. Everything lies right of and above where the line begins.
 */
export interface Limb {
  readonly label: MeasuredLabel
  /** 1 for what hangs on the spine. */
  readonly depth: number
  readonly isSlanted: boolean
  /** Of the spine; has a meaning where `depth` is 1. */
  readonly side: Side
  /** Of a horizontal one: how far along it the label at the tip of its parent's line reaches, px; 0 of a slanted one. */
  readonly underTip: number
  readonly children: readonly Limb[]
  /** Where it leaves its parent's line, measured along it. */
  at: number
  /** Of its own line. */
  length: number
  /** Of the whole subtree, from where its line begins. */
  outline: Outline
}

/** Of a limb that is not packed yet. */
export const UNPACKED = { at: 0, length: 0, outline: EMPTY_OUTLINE }

/** px throughout. A line and a label keep together at least the sum of their margins from all that is not their own. */
export const LABEL_MARGIN = 2
const LINE_MARGIN = 3
/** Between the tip of a slanted line and its label: room for the ring of an open end. */
export const TIP_GAP = 6
/** Between a horizontal line and its label under it. */
export const UNDER_GAP = 2
/** Between a slanted line and the label of a horizontal line that begins there. */
export const INSET = 4
/** By which a horizontal line is longer than its label: room for the mark at its tip. */
const TIP_OVERHANG = 6
/** Least distance of two lines that leave the same line, and of the first from its beginning. */
const STEP = 10
const LEAD = 14
/** By which a line goes on after its last child. */
const END = 10
const SHORTEST = { bone: 72, slanted: 18 } as const
/** Nothing but the line itself is nearer to the line that it leaves; the spine is thicker. */
const CLEARANCE = { spine: 12, line: 5 } as const
/** Places along bones are multiples of it, so that a little growth moves nobody. */
export const BONE_GRID = 10

/** What packing depends on: the shear and how exactly outlines are kept. */
export interface Packing {
  /** Cotangent of the angle between bone and spine. */
  readonly cot: number
  /** Steps kept of each side of an outline; 1 packs boxes. */
  readonly steps: number
}

export const onGrid = (value: number, grid: number): number => Math.ceil(value / grid - 1e-9) * grid

const withExtent = (outline: Outline, extent: Extent): Outline =>
  joinOutlines(outline, outlineOf(extent), 0, 0)

/** The label of a horizontal line, under it on the spine's side: then a limb is as wide as label or children, not both. */
function underLabel(label: MeasuredLabel, cot: number): Extent {
  const bottom = -UNDER_GAP - label.height
  return {
    left: INSET - LABEL_MARGIN,
    // A slanted line recedes towards the head below; the sheared box of the label is wider by as much.
    right: INSET + label.width - bottom * cot + LABEL_MARGIN,
    bottom: bottom - LABEL_MARGIN,
    top: -UNDER_GAP,
  }
}

/** How far a label at the tip of a slanted line reaches to each side of the line, sheared, px. */
export const halfOfTip = (label: MeasuredLabel, cot: number): number =>
  label.width / 2 + (label.height / 2) * cot + LABEL_MARGIN

/** The label beyond the tip of a slanted line, its middle on the line prolonged. */
function tipLabel(label: MeasuredLabel, length: number, cot: number): Extent {
  const half = halfOfTip(label, cot)
  const bottom = length + TIP_GAP
  return {
    left: -half,
    right: half,
    bottom: bottom - LABEL_MARGIN,
    top: bottom + label.height + LABEL_MARGIN,
  }
}

/**
 * Where an only child stands clear of the label at the tip of the line above it. Its own label takes a line that far
 * for nothing, and the line above need not be longer by the height of the child's label: chains of whys, which most of
 * a tree is, grow less tall. Where it would cost length, it begins as near as it can.
 */
function besideTip({ children: [only, ...others], label, underTip }: Limb, cot: number): number {
  if (!only || others.length > 0) return 0
  const at = onGrid(underTip + halfOfTip(only.label, cot), BONE_GRID)
  return at <= INSET + label.width ? at : 0
}

function packRow(limb: Limb, { cot }: Packing): Outline {
  let outline = EMPTY_OUTLINE
  let last = Math.max(LEAD, besideTip(limb, cot)) - STEP
  for (const child of limb.children) {
    const clear = CLEARANCE.line + peak(child.outline.left)
    child.at = onGrid(Math.max(last + STEP, clear, overlap(outline.right, child.outline.left)), BONE_GRID)
    outline = growOutline(outline, child.outline, child.at, 0)
    last = child.at
  }
  const ownLength = INSET + limb.label.width + TIP_OVERHANG
  limb.length = limb.children.length > 0 ? Math.max(ownLength, last + END) : ownLength
  outline = withExtent(outline, underLabel(limb.label, cot))
  return withExtent(outline, {
    left: 0,
    right: limb.length + LINE_MARGIN,
    bottom: -LINE_MARGIN,
    top: LINE_MARGIN,
  })
}

function packStack(limb: Limb, { cot }: Packing): Outline {
  let outline = EMPTY_OUTLINE
  const clearance = limb.depth === 1 ? CLEARANCE.spine : CLEARANCE.line
  let last = 0
  for (const child of limb.children) {
    const clear = clearance + peak(child.outline.bottom)
    child.at = onGrid(Math.max(last + STEP, clear, overlap(outline.top, child.outline.bottom)), BONE_GRID)
    outline = growOutline(outline, child.outline, 0, child.at)
    last = child.at
  }
  const shortest = Math.max(limb.depth === 1 ? SHORTEST.bone : SHORTEST.slanted, last + END)
  const beyond = overlap(outline.top, outlineOf(tipLabel(limb.label, 0, cot)).bottom)
  limb.length = limb.children.length > 0 ? Math.max(shortest, beyond) : shortest
  return tipOutline(outline, limb, cot)
}

/** With the line itself and the label at its tip. */
const tipOutline = (outline: Outline, { label, length }: Limb, cot: number): Outline =>
  withExtent(withExtent(outline, tipLabel(label, length, cot)), {
    left: -LINE_MARGIN,
    right: LINE_MARGIN,
    bottom: 0,
    top: length,
  })

/** Gives a first bone with nothing below it another length: so many of its label's heights more than the shortest. */
export function staggerBone(bone: Limb, steps: number, { cot }: Packing): void {
  bone.length = SHORTEST.bone + onGrid(steps * (bone.label.height + TIP_GAP + 2 * LABEL_MARGIN), BONE_GRID)
  bone.outline = tipOutline(EMPTY_OUTLINE, bone, cot)
}

/** Places the children of a limb along its line and takes the outline of it all. Its children are packed before it. */
export function packLimb(limb: Limb, packing: Packing): void {
  const outline = limb.isSlanted ? packStack(limb, packing) : packRow(limb, packing)
  limb.outline = coarseOutline(outline, packing.steps)
}
