import { type Limb, onGrid, type Packing, staggerBone } from './fishbone-limb.ts'
import type { MeasuredLabel } from './label.ts'
import { EMPTY_OUTLINE, growOutline, type Outline } from './outline.ts'
import { overlap, type Skyline } from './skyline.ts'

/** Places along the spine are multiples of it, px, so that a bone's growth seldom moves the next; where room is short they are closer. */
const SPINE_GRID = { even: 40, staggered: 10 } as const
/** Least distance of two bones of one side, px. */
const SPINE_STEP = 40
/** Between the head and all that hangs on the spine, px. */
const HEAD_MARGIN = 16
/** Height of the slices in which the head's front is seen in the sheared plane, px. */
const HEAD_SLICE = 8
/** Of a spine with nothing on it, and of a staggered one, px. */
const SHORTEST_SPINE = { even: 320, staggered: 120 } as const
/** By which the spine goes on after its last bone, and after all that is too near for the tail, px. */
const SPINE_END = 40
/** Room for the two strokes of the tail beyond the end of the spine, to each side of it; and around them. px */
const TAIL = { length: 20, height: 16, margin: 12 } as const

/** What lies on one side of the spine, and where its last bone stands. */
interface Row {
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

/** Names of staggered bones that may stand above each other. */
const STAGGER = 4

export interface SpinePacking extends Packing {
  readonly isStaggered: boolean
}

/**
 * Places the bones along the spine in their order, those of each side packed for themselves, and gives the length of
 * the spine. Opposite bones may leave it at the same point. Where they are staggered, a bone with nothing below it is
 * as long as brings it nearest to the head.
 */
export function packSpine(bones: readonly Limb[], head: MeasuredLabel, packing: SpinePacking): number {
  const { cot } = packing
  const spacing = packing.isStaggered ? 'staggered' : 'even'
  const front = headFront(head, cot)
  const above: Row = { outline: front, last: 0 }
  const below: Row = { outline: front, last: 0 }
  for (const bone of bones) {
    const [row, other] = bone.side === 'above' ? [above, below] : [below, above]
    const place = () => {
      const free = overlap(row.outline.right, bone.outline.left)
      return onGrid(Math.max(row.last + SPINE_STEP, other.last, free), SPINE_GRID[spacing])
    }
    if (packing.isStaggered && bone.children.length === 0) {
      const places = Array.from({ length: STAGGER }, (_, steps) => {
        staggerBone(bone, steps, packing)
        return place()
      })
      staggerBone(bone, places.indexOf(Math.min(...places)), packing)
    }
    bone.at = place()
    row.outline = growOutline(row.outline, bone.outline, bone.at, 0)
    row.last = bone.at
  }
  const low = Math.max(endOfLow(above.outline.bottom), endOfLow(below.outline.bottom))
  // What is low leans away from the head by its height.
  const afterLow = low + (TAIL.height + TAIL.margin) * cot + TAIL.margin
  return Math.max(above.last + SPINE_END, below.last + SPINE_END, afterLow, SHORTEST_SPINE[spacing])
}

/** Where the last of what lies within the height of the tail ends. */
function endOfLow(bottom: Skyline): number {
  let end = 0
  for (let i = 0; i < bottom.length; i += 3)
    if (-(bottom[i + 2] as number) < TAIL.height + TAIL.margin) end = bottom[i + 1] as number
  return end
}
