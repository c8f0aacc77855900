import { type CauseId, type CauseNode, causeKinds, type HEAD } from '../model/index.ts'
import { foldWidth } from './extras.ts'
import type { BoneKind, LabelExtras, PlacedLabel, TextBlock } from './layout.ts'
import { measureText } from './measure-text.ts'
import { typeStyles } from './type-styles.ts'

type LabelStyle = PlacedLabel['style']

/** Between a text and the edge of its box, px. */
export const labelPadding = {
  head: { x: 18, y: 14 },
  bone: { x: 6, y: 3 },
  cause: { x: 6, y: 3 },
} as const satisfies Record<LabelStyle, { x: number; y: number }>

/** A box is wide enough to be hit, and an empty one for the words that ask for its text, px. */
const NARROWEST = 24
const NARROWEST_EMPTY = { head: 160, bone: 128, cause: 48 } as const
/** Room to type on before the box must grow, px. */
const TYPING_ROOM = 48

/** A label before it has a place. */
export interface MeasuredLabel {
  readonly id: CauseId | typeof HEAD
  readonly style: LabelStyle
  readonly text: TextBlock
  readonly word: TextBlock | null
  readonly hidden: number
  readonly width: number
  readonly height: number
}

export interface LabelSubject {
  readonly id: CauseId | typeof HEAD
  readonly style: LabelStyle
  readonly text: string
  readonly extras: LabelExtras
  /** Causes hidden below. */
  readonly hidden: number
}

/** Impacts and categories on the spine are set as bones; a cause that hangs directly on the head stays a cause. */
export const styleOf = (cause: CauseNode, depth: number): LabelStyle =>
  depth === 1 && causeKinds[cause.kind].isBone ? 'bone' : 'cause'

export const boneKindAt = (depth: number): BoneKind =>
  depth === 1 ? 'bone' : depth === 2 ? 'twig' : 'deeper'

/** How wide a cause's text may be, px: as `narrow` as it can with few lines, never wider than `wide`. */
export interface TextWidths {
  readonly narrow: number
  readonly wide: number
}

/** Below it everything is set narrow, the problem too: for a phone, px. */
const ROOMY = 140
const WIDEST = typeStyles.cause.maxWidth

/** Of the problem, where the others have `wrap`. */
export const headWidths = (wrap: number): TextWidths =>
  wrap < ROOMY ? { narrow: wrap, wide: wrap } : { narrow: WIDEST, wide: WIDEST }

/** Lines from which a text is set wider instead, and by how much, px. */
const FEW_LINES = 4
const WIDER = 20

/** Head and bones take as much more than causes as their type is larger. */
const widest = (style: LabelStyle, wrap: number): number =>
  (Math.min(wrap, WIDEST) * typeStyles[style].maxWidth) / WIDEST

/** The first of the widths from narrow to wide in which a text has few lines. */
function widthFor({ text, style, extras, hidden }: LabelSubject, { narrow, wide }: TextWidths): number {
  const { size, weight, maxWidth: forWords } = typeStyles[style]
  const trailing = extras.marksWidth + foldWidth(hidden)
  for (let wrap = narrow; wrap < wide; wrap += WIDER) {
    const { lines } = measureText(text, { size, weight, maxWidth: widest(style, wrap), forWords, trailing })
    if (lines.length <= FEW_LINES) return wrap
  }
  return wide
}

/** Characters of the word below a cause in a drawing; the rest is in the outline and the panel. */
const LONGEST_WORD = 60

function drawnWord(word: string): string {
  const letters = Array.from(word)
  if (letters.length <= LONGEST_WORD) return word
  const begin = letters.slice(0, LONGEST_WORD - 1).join('')
  // Between two words, where the last one is not most of it.
  return `${begin.replace(/(?<=.{30})\s+\S*$/su, '')}…`
}

/** The box of a label: text, marks, hidden count and the word below. While somebody types in it, it has room to grow. */
export function measureLabel(subject: LabelSubject, widths: TextWidths, isEdited: boolean): MeasuredLabel {
  const { id, style, extras, hidden } = subject
  const type = typeStyles[style]
  const maxWidth = widest(style, widthFor(subject, widths))
  const trailing = extras.marksWidth + foldWidth(hidden)
  const text = measureText(subject.text, {
    ...type,
    maxWidth,
    forWords: type.maxWidth,
    trailing,
    isBalanced: !isEdited,
  })
  const word =
    extras.word === null
      ? null
      : measureText(drawnWord(extras.word), { ...typeStyles.word, maxWidth, isBalanced: true })
  const room = isEdited ? Math.min(maxWidth, text.width + TYPING_ROOM) : 0
  const narrowest = isEdited || text.lines[0] === '' ? NARROWEST_EMPTY[style] : NARROWEST
  const padding = labelPadding[style]
  return {
    id,
    style,
    text,
    word,
    hidden,
    width: Math.max(narrowest, text.width, word?.width ?? 0, room) + 2 * padding.x,
    height: text.height + (word?.height ?? 0) + 2 * padding.y,
  }
}
