import { interWidths, UNITS_PER_EM, type WidthRun } from './inter-widths.generated.ts'

/** Widths of characters that the font lacks, in em: some system font draws them, never wider than this. */
const CLASS_WIDTHS = { emoji: 1.4, other: 1 } as const
/** Letters of system fonts are up to so much wider than Inter's. */
const SYSTEM_FONT = 1.15

const SIMPLE = /^[\x20-\x7e]*$/
const ADVANCES_NOTHING = /^(?:[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u2028\u2029]|[\u{1f3fb}-\u{1f3ff}])$/u
const EMOJI = /^\p{Extended_Pictographic}$/u
const HAS_MARKS = /\p{M}/u
const EMOJI_STYLE = 0xfe0f

/** The run that begins at or before a code point; runs are sorted. */
function runBefore(runs: readonly WidthRun[], code: number): WidthRun | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.first ?? 0) <= code) low = middle + 1
    else high = middle
  }
  return runs[low - 1]
}

/** In font units; 0 for a character that the font lacks or that advances nothing. */
function coveredWidth(runs: readonly WidthRun[], code: number): number {
  const run = runBefore(runs, code)
  return run?.widths[code - run.first] ?? 0
}

/** In em. A sign that stands for several letters (Ǆ, ﷺ) is as wide as they are. */
function uncoveredWidth(runs: readonly WidthRun[], character: string): number {
  if (ADVANCES_NOTHING.test(character)) return 0
  if (EMOJI.test(character)) return CLASS_WIDTHS.emoji
  const letters = character === character.normalize('NFD') ? Array.from(character.normalize('NFKD')) : []
  if (letters.length < 2) return CLASS_WIDTHS.other
  const widths = letters.map(letter => {
    const covered = coveredWidth(runs, letter.codePointAt(0) ?? 0) / UNITS_PER_EM
    return covered || (ADVANCES_NOTHING.test(letter) ? 0 : CLASS_WIDTHS.other)
  })
  return Math.max(
    CLASS_WIDTHS.other,
    widths.reduce((sum, width) => sum + width * SYSTEM_FONT, 0),
  )
}

/**
 * The width of one line in em: the sum of its characters' advances, as a browser sets it without kerning and
 * ligatures. Exact for what Inter covers, else wide rather than too small.
 */
export function textWidth(line: string, weight: 400 | 600): number {
  const runs = interWidths[weight]
  let units = 0
  if (SIMPLE.test(line)) {
    for (let index = 0; index < line.length; index++) units += coveredWidth(runs, line.charCodeAt(index))
    return units / UNITS_PER_EM
  }
  let ems = 0
  // A base and its combining mark are drawn as the one composed glyph where there is one.
  const characters = Array.from(HAS_MARKS.test(line) ? line.normalize('NFC') : line)
  for (const [index, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0
    const isEmoji = characters[index + 1]?.codePointAt(0) === EMOJI_STYLE
    const covered = isEmoji ? 0 : coveredWidth(runs, code)
    if (covered > 0) units += covered
    else ems += isEmoji ? CLASS_WIDTHS.emoji : uncoveredWidth(runs, character)
  }
  return units / UNITS_PER_EM + ems
}
