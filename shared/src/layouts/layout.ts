import type { CauseId, CauseTree, HEAD, ParentId } from '../model/index.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle in px; `x`, `y` its top left corner. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** A wrapped label: what the text-metrics table says, the same in canvas, picture and tests. */
export interface TextBlock {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

/** What is drawn after the text of a cause and is part of its measured box. */
export interface LabelExtras {
  /** Marks after the text, at most two and then "+n"; in px with their gaps. */
  readonly marksWidth: number
  /** The word below the text ("covered 16 Feb"); null for none. */
  readonly word: string | null
}

export type BoneKind = 'spine' | 'bone' | 'twig' | 'deeper'

/** One label in its place. `id` is `head` for the problem. */
export interface PlacedLabel {
  readonly id: CauseId | typeof HEAD
  /** Includes padding, marks and the word below. */
  readonly box: Box
  readonly text: TextBlock
  readonly style: 'head' | 'bone' | 'cause'
  readonly align: 'left' | 'middle' | 'right'
  /** Number of causes hidden below because this one is collapsed; 0 when it is open. */
  readonly hidden: number
}

/** One line from where it leaves its parent to its tip. Fishbone: two points. Tree: an elbow. */
export interface PlacedBone {
  /** The cause whose line this is; `head` for the spine and the tail. */
  readonly id: CauseId | typeof HEAD
  readonly kind: BoneKind
  readonly points: readonly Point[]
}

export interface LaidOutTree {
  readonly labels: readonly PlacedLabel[]
  readonly bones: readonly PlacedBone[]
  readonly bounds: Box
}

export interface LayoutInput {
  readonly tree: CauseTree
  readonly problem: string
  readonly collapsed: ReadonlySet<CauseId>
  readonly extrasOf: (id: CauseId) => LabelExtras
  /** The cause whose box must have room for typing; null for none. */
  readonly editing: ParentId | null
}

/** Angle, wrap width and packing of one drawing; a person keeps them until the next fit. */
export interface LayoutOptions {
  /** Degrees between bone and spine. */
  readonly theta: number
  /** The widest a cause's text may be, px. */
  readonly wrap: number
  readonly packing: 'contour' | 'box'
  readonly headSide: 'right' | 'left'
}

export interface Layout {
  readonly id: string
  /** On the view switch. */
  readonly label: string
  readonly defaultOptions: LayoutOptions
  /** Pure: the same input gives the same output everywhere. */
  readonly layOut: (input: LayoutInput, options: LayoutOptions) => LaidOutTree
}
