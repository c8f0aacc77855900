import { textWidth } from './text-width.ts'

/** A part of a text between two places where a line may end. */
export interface Piece {
  readonly text: string
  /** px */
  readonly width: number
  /** Whether a blank stands before it; it is dropped where the piece begins a line. */
  readonly isSpaced: boolean
}

/** All blanks but those made to hold words together. */
const BLANKS = /[^\S\u00a0\u202f\ufeff]+/u
/** A short word keeps its hyphens and slashes: "and/or" is not torn. */
const MAY_BREAK_WITHIN = /.{6}[-/].{4}|[^\x20-\x7e]/su
/** A sign that stands alone between words belongs to the one before it. */
const CLINGS = /^[/|·–—-]$/u
/** One ideograph with the punctuation that must not begin a line, or letters up to a hyphen, slash or ideograph. */
const PARTS =
  /[\p{Ps}\p{Pi}]{0,3}[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}][\p{Pe}\p{Pf}\p{Po}ー]*|.+?(?:(?<=[\p{L}\p{N}])[-/](?=\p{L})|$|(?=[\p{Ps}\p{Pi}]{0,3}[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]))/gsu
const ASCII = /^[\x20-\x7e]*$/

/** What a reader sees as one character each: an accent, a flag, a family stay whole. */
const graphemesOf = (text: string): Iterable<string> =>
  ASCII.test(text)
    ? text
    : Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), part => part.segment)

/** A part longer than a line, cut into lines as full as possible and a rest. */
function cut(part: Piece, widthOf: (text: string) => number, maxWidth: number): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  let width = 0
  const close = () => {
    if (text) pieces.push({ text, width, isSpaced: pieces.length === 0 && part.isSpaced })
  }
  for (const grapheme of graphemesOf(part.text)) {
    const advance = widthOf(grapheme)
    if (width + advance > maxWidth) {
      close()
      text = ''
      width = 0
    }
    text += grapheme
    width += advance
  }
  close()
  return pieces
}

/** The parts of a text in order, none wider than `maxWidth` px unless it is a single grapheme. */
export function piecesOf(text: string, weight: 400 | 600, size: number, maxWidth: number): readonly Piece[] {
  const widthOf = (part: string) => textWidth(part, weight) * size
  const pieces: Piece[] = []
  for (const word of text.split(BLANKS)) {
    if (!word) continue
    const previous = CLINGS.test(word) ? pieces.at(-1) : undefined
    if (previous) {
      const text = `${previous.text} ${word}`
      const joined = { text, width: widthOf(text), isSpaced: previous.isSpaced }
      if (joined.width <= maxWidth) {
        pieces[pieces.length - 1] = joined
        continue
      }
    }
    const parts = MAY_BREAK_WITHIN.test(word) ? (word.match(PARTS) ?? [word]) : [word]
    for (const [index, part] of parts.entries()) {
      const piece = { text: part, width: widthOf(part), isSpaced: index === 0 }
      if (piece.width <= maxWidth) pieces.push(piece)
      else pieces.push(...cut(piece, widthOf, maxWidth))
    }
  }
  return pieces
}
