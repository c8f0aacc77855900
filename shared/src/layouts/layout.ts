import type { ActionItemState, CauseId, CauseTree, HEAD, ParentId } from '../model/index.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** px */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A rectangle in px; `x`, `y` its top left corner. */
export interface Box extends Point, Size {}

/** A wrapped label: what the text-metrics table says, the same in canvas, picture and tests. */
export interface TextBlock {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

/** Who types in a label, or in a cause below it that is not drawn. */
export interface Writer {
  readonly name: string
  /** Empty where a cause without words has been left by its writer. */
  readonly initials: string
  /** Which of the people colours; null for nobody. */
  readonly colour: number | null
  readonly isBelow: boolean
}

/** One sign after the text of a cause; `width` in px without the gap before it (`MARK_GAP`). */
export type Mark =
  | {
      readonly kind: 'action-item'
      readonly state: ActionItemState
      /** Of its first owner; empty without one. */
      readonly initials: string
      readonly width: number
    }
  /** Action items, or people, beyond those that are drawn. */
  | { readonly kind: 'more'; readonly count: number; readonly width: number }
  | { readonly kind: 'confirmed'; readonly width: number }
  /** Somebody who types just now: of the live drawing alone, never of a picture. */
  | ({ readonly kind: 'writer'; readonly width: number } & Writer)

/** What is drawn with the text of a cause and is part of its measured box. */
export interface LabelExtras {
  /** In the order in which they follow the last word. */
  readonly marks: readonly Mark[]
  /** Of all marks with the gap before each, px. */
  readonly marksWidth: number
  /** Why the chain stops, whole ("covered: 16 Feb"); null for none. */
  readonly word: string | null
  /** Drawn at the tip of its line: a ring for an open end, a bar where the chain stops. */
  readonly tip: 'open-end' | 'stop' | 'none'
  /** Ruled out: the text is struck. */
  readonly isStruck: boolean
}

export type BoneKind = 'spine' | 'bone' | 'twig' | 'deeper'

/** One label in its place. `id` is `head` for the problem. */
export interface PlacedLabel {
  readonly id: CauseId | typeof HEAD
  /** Includes padding, marks and the word below. */
  readonly box: Box
  /** Its width has room for the marks and the hidden count after the last line. */
  readonly text: TextBlock
  /** The word below the text, wrapped; null for none. */
  readonly word: TextBlock | null
  readonly style: 'head' | 'bone' | 'cause'
  readonly align: 'left' | 'middle' | 'right'
  /** Number of causes hidden below because this one is collapsed; 0 when it is open. */
  readonly hidden: number
}

/** One line from where it leaves its parent to its tip. Fishbone: two points. Tree: an elbow of four, or straight. */
export interface PlacedBone {
  /** The cause whose line this is; `head` for the spine. The room for its tail is free: 20 px on, 16 px to each side. */
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
  readonly extrasOf: (id: CauseId | typeof HEAD) => LabelExtras
  /** The cause whose box must have room for typing; null for none. */
  readonly editing: ParentId | null
}

/** Angle, wrap width and packing of one drawing; a person keeps them until the next fit. */
export interface LayoutOptions {
  /** Degrees between bone and spine. */
  readonly theta: number
  /** The widest a cause's text may be, px. */
  readonly wrap: number
  /** The same at the tip of a slanted line, where width costs more than height; a text of many lines is set wider. */
  readonly tipWrap: number
  /** Whether first bones with nothing below them differ in length, so that their names stand above each other. */
  readonly isStaggered: boolean
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
  /**
   * A `layOut` for one view. It gives the same, but remembers its last drawing: the next one costs what has changed,
   * and labels and bones that are as they were keep their identity.
   */
  readonly createLayOut: () => Layout['layOut']
  /**
   * The options with which the drawing appears largest in a frame; of those that differ little, the ones that look
   * best. `previous` keeps the side of the head, the packing near the border between contours and boxes, and all of it
   * beyond that border.
   */
  readonly chooseOptions: (input: LayoutInput, frame: Size, previous?: LayoutOptions) => LayoutOptions
}
