import { interWidths, UNITS_PER_EM, type WidthRun } from './inter-widths.generated.ts'

/** Widths of characters that the font lacks, in em: some system font draws them, never wider than this. */
const CLASS_WIDTHS = { emoji: 1.4, other: 1 } as const

const SIMPLE = /^[\x20-\x7e]*$/
const ADVANCES_NOTHING = /^(?:[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u2028\u2029]|[\u{1f3fb}-\u{1f3ff}])$/u
const EMOJI = /^\p{Extended_Pictographic}$/u
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

function uncoveredWidth(character: string): number {
  if (ADVANCES_NOTHING.test(character)) return 0
  return EMOJI.test(character) ? CLASS_WIDTHS.emoji : CLASS_WIDTHS.other
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
  const characters = Array.from(line.normalize('NFC'))
  for (const [index, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0
    const isEmoji = characters[index + 1]?.codePointAt(0) === EMOJI_STYLE
    const covered = isEmoji ? 0 : coveredWidth(runs, code)
    if (covered > 0) units += covered
    else ems += isEmoji ? CLASS_WIDTHS.emoji : uncoveredWidth(character)
  }
  return units / UNITS_PER_EM + ems
}
