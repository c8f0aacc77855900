// The advance widths of Inter 400 and 600 as source text. Run by `pnpm --filter shared run generate:widths` after
// @fontsource/inter has changed, it writes src/layouts/inter-widths.generated.ts; a test compares the two.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create } from 'fontkit'

const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic']
const WEIGHTS = [400, 600]
/** Uncovered code points inside a run cost one 0 each; a new run costs more from this many on. */
const LONGEST_GAP = 8

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'))
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const unicodeRanges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))

/** The code points for which a browser takes this subset. */
function* codePointsOf(subset) {
  for (const range of unicodeRanges[subset].split(',')) {
    const [first, last = first] = range.slice(2).split('-')
    for (let code = parseInt(first, 16); code <= parseInt(last, 16); code++) yield code
  }
}

function widthsOf(weight) {
  const widths = new Map()
  let unitsPerEm = 0
  for (const subset of SUBSETS) {
    const font = create(readFileSync(join(folder, 'files', `inter-${subset}-${weight}-normal.woff`)))
    unitsPerEm = font.unitsPerEm
    for (const code of codePointsOf(subset))
      if (font.hasGlyphForCodePoint(code)) widths.set(code, font.glyphForCodePoint(code).advanceWidth)
  }
  return { unitsPerEm, widths }
}

function runsOf(widths) {
  const runs = []
  for (const code of [...widths.keys()].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    const end = run ? run.first + run.widths.length : 0
    if (run && code - end <= LONGEST_GAP) {
      while (run.first + run.widths.length < code) run.widths.push(0)
      run.widths.push(widths.get(code))
    } else runs.push({ first: code, widths: [widths.get(code)] })
  }
  return runs
}

const tables = WEIGHTS.map(weight => ({ weight, ...widthsOf(weight) }))
const print = ({ first, widths }) => `    { first: ${first}, widths: [${widths.join(', ')}] },`
/** What the generated file says. */
export const source = [
  `// Generated from @fontsource/inter ${version} (${SUBSETS.join(', ')}) by generate/inter-widths.mjs. Do not edit.`,
  '',
  '/** A run of code points and the advance of each in font units; 0 for one that the font does not cover. */',
  'export interface WidthRun {',
  '  readonly first: number',
  '  readonly widths: readonly number[]',
  '}',
  '',
  `export const UNITS_PER_EM = ${tables[0].unitsPerEm}`,
  '',
  'export const interWidths: Readonly<Record<400 | 600, readonly WidthRun[]>> = {',
  ...tables.flatMap(table => [`  ${table.weight}: [`, ...runsOf(table.widths).map(print), '  ],']),
  '}',
  '',
].join('\n')
export const target = join(import.meta.dirname, '../src/layouts/inter-widths.generated.ts')
if (process.argv[1] === import.meta.filename) writeFileSync(target, source)
