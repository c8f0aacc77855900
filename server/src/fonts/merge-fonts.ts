import { type GlyphRun, readGlyphs, renumbered, tableOf } from './glyph-run.ts'
import type { FontTables } from './unpack-woff.ts'

const SFNT_VERSION = 0x00010000
const CHECKSUM_OF_ALL = 0xb1b0afba
/** Names of glyphs are of no use in a picture: this form of the table has none. */
const POST_WITHOUT_NAMES = 0x00030000
/** Windows, all of Unicode. */
const PLATFORM = { id: 3, encoding: 10 } as const

export interface MergedFont {
  readonly bytes: Buffer
  /** The code points that it has, in order. */
  readonly characters: readonly number[]
}

/**
 * The subsets of one font as one TrueType file: what rasterises and what writes PDFs look for a character in one file
 * only. Where several have a character, the first one counts. Nothing is left of kerning and ligatures, so that each
 * letter is as wide as the table of widths says. What is not about glyphs (names, heights) is the first font's.
 */
export function mergeFonts(fonts: readonly FontTables[]): MergedFont {
  const [first] = fonts
  if (!first) throw new Error('There is no font to merge')
  const glyphs: Buffer[] = []
  const metrics: Buffer[] = []
  const characters = new Map<number, number>()
  for (const run of fonts.map(readGlyphs)) {
    append(run, glyphs.length, characters)
    const by = glyphs.length
    glyphs.push(...run.glyphs.map(glyph => padded(renumbered(glyph, by))))
    metrics.push(...run.metrics)
  }
  const head = Buffer.from(tableOf(first, 'head'))
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(tableOf(first, 'hhea'))
  hhea.writeUInt16BE(glyphs.length, 34)
  const post = Buffer.from(tableOf(first, 'post').subarray(0, 32))
  post.writeUInt32BE(POST_WITHOUT_NAMES, 0)
  const bytes = writeFont({
    'OS/2': tableOf(first, 'OS/2'),
    cmap: writeCharacters(characters),
    glyf: Buffer.concat(glyphs),
    head,
    hhea,
    hmtx: Buffer.concat(metrics),
    loca: writeOffsets(glyphs),
    maxp: largest(
      fonts.map(font => tableOf(font, 'maxp')),
      glyphs.length,
    ),
    name: tableOf(first, 'name'),
    post,
  })
  return { bytes, characters: [...characters.keys()].sort((one, other) => one - other) }
}

function append(run: GlyphRun, by: number, characters: Map<number, number>): void {
  for (const [code, glyph] of run.characters) if (!characters.has(code)) characters.set(code, glyph + by)
}

const padded = (table: Buffer): Buffer =>
  table.length % 4 === 0 ? table : Buffer.concat([table, Buffer.alloc(4 - (table.length % 4))])

function writeOffsets(glyphs: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  let offset = 0
  for (const [index, glyph] of glyphs.entries()) {
    offset += glyph.length
    loca.writeUInt32BE(offset, (index + 1) * 4)
  }
  return loca
}

/** `maxp` of which every bound is that of the font with the highest. */
function largest(tables: readonly Buffer[], glyphCount: number): Buffer {
  const most = Buffer.from(tables[0] ?? Buffer.alloc(0))
  for (let at = 6; at < most.length; at += 2)
    most.writeUInt16BE(Math.max(...tables.map(table => table.readUInt16BE(at))), at)
  most.writeUInt16BE(glyphCount, 4)
  return most
}

/** One group for each run of characters whose glyphs follow each other. */
function writeCharacters(characters: ReadonlyMap<number, number>): Buffer {
  const groups: { start: number; end: number; glyph: number }[] = []
  for (const [code, glyph] of [...characters].sort(([one], [other]) => one - other)) {
    const last = groups.at(-1)
    if (last && code === last.end + 1 && glyph === last.glyph + code - last.start) last.end = code
    else groups.push({ start: code, end: code, glyph })
  }
  const numbers = groups.flatMap(({ start, end, glyph }) => [start, end, glyph])
  const header = Buffer.alloc(12)
  for (const [index, value] of [0, 1, PLATFORM.id, PLATFORM.encoding].entries())
    header.writeUInt16BE(value, index * 2)
  header.writeUInt32BE(header.length, 8)
  const table = Buffer.alloc(16 + numbers.length * 4)
  table.writeUInt16BE(12, 0)
  table.writeUInt32BE(table.length, 4)
  table.writeUInt32BE(groups.length, 12)
  for (const [index, value] of numbers.entries()) table.writeUInt32BE(value, 16 + index * 4)
  return Buffer.concat([header, table])
}

function checksumOf(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}

function writeFont(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables).sort(([one], [other]) => (one < other ? -1 : 1))
  const power = Math.floor(Math.log2(entries.length))
  const directory = Buffer.alloc(12 + entries.length * 16)
  directory.writeUInt32BE(SFNT_VERSION, 0)
  directory.writeUInt16BE(entries.length, 4)
  directory.writeUInt16BE(2 ** power * 16, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE((entries.length - 2 ** power) * 16, 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  let headAt = 0
  for (const [index, [tag, table]] of entries.entries()) {
    const part = padded(table)
    const entry = 12 + index * 16
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(checksumOf(part), entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(table.length, entry + 12)
    if (tag === 'head') headAt = offset
    parts.push(part)
    offset += part.length
  }
  const font = Buffer.concat(parts)
  font.writeUInt32BE((CHECKSUM_OF_ALL - checksumOf(font)) >>> 0, headAt + 8)
  return font
}
