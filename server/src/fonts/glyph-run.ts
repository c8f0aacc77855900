import type { FontTables } from './unpack-woff.ts'

/** The outlines of one font, and which character shows which. */
export interface GlyphRun {
  readonly glyphs: readonly Buffer[]
  /** Advance and left side bearing of each, as `hmtx` writes them. */
  readonly metrics: readonly Buffer[]
  /** Glyph by code point. */
  readonly characters: ReadonlyMap<number, number>
}

const METRIC = 4
/** Flags of a part of a composite glyph. */
const ARE_WORDS = 0x0001
const HAS_SCALE = 0x0008
const HAS_MORE = 0x0020
const HAS_TWO_SCALES = 0x0040
const HAS_MATRIX = 0x0080
/** Bytes before the first part: the number of contours and the bounds. */
const COMPOSITE_HEADER = 10
const FORMAT_4 = 4
const FORMAT_12 = 12

export function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag)
  if (!table) throw new Error(`The font has no table ${tag}`)
  return table
}

/** The outlines of a TrueType font, whatever its tables index them by. */
export function readGlyphs(tables: FontTables): GlyphRun {
  const [head, hhea, maxp, loca, glyf, hmtx] = ['head', 'hhea', 'maxp', 'loca', 'glyf', 'hmtx'].map(tag =>
    tableOf(tables, tag),
  ) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer]
  const count = maxp.readUInt16BE(4)
  const isLong = head.readInt16BE(50) === 1
  const offset = (index: number) => (isLong ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2)
  const metricCount = hhea.readUInt16BE(34)
  const metricOf = (index: number): Buffer => {
    if (index < metricCount) return hmtx.subarray(index * METRIC, (index + 1) * METRIC)
    // The last glyphs share one advance.
    const advance = hmtx.subarray((metricCount - 1) * METRIC, (metricCount - 1) * METRIC + 2)
    const bearing = metricCount * METRIC + (index - metricCount) * 2
    return Buffer.concat([advance, hmtx.subarray(bearing, bearing + 2)])
  }
  const indices = Array.from({ length: count }, (_, index) => index)
  return {
    glyphs: indices.map(index => glyf.subarray(offset(index), offset(index + 1))),
    metrics: indices.map(metricOf),
    characters: readCharacters(tableOf(tables, 'cmap')),
  }
}

/** The glyph with the numbers of its parts raised, where it is made of others. */
export function renumbered(glyph: Buffer, by: number): Buffer {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0 || by === 0) return glyph
  const copy = Buffer.from(glyph)
  let at = COMPOSITE_HEADER
  for (let flags = HAS_MORE; flags & HAS_MORE; ) {
    flags = copy.readUInt16BE(at)
    copy.writeUInt16BE(copy.readUInt16BE(at + 2) + by, at + 2)
    const scale = flags & HAS_MATRIX ? 8 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_SCALE ? 2 : 0
    at += 4 + (flags & ARE_WORDS ? 4 : 2) + scale
  }
  return copy
}

function readCharacters(cmap: Buffer): ReadonlyMap<number, number> {
  const characters = new Map<number, number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === FORMAT_4) readSegments(table, characters)
    if (format === FORMAT_12) readGroups(table, characters)
  }
  return characters
}

function readSegments(table: Buffer, characters: Map<number, number>): void {
  const double = table.readUInt16BE(6)
  const [ends, starts, deltas, ranges] = [14, 16 + double, 16 + 2 * double, 16 + 3 * double] as const
  for (let at = 0; at < double; at += 2) {
    const range = table.readUInt16BE(ranges + at)
    const delta = table.readUInt16BE(deltas + at)
    const start = table.readUInt16BE(starts + at)
    for (let code = start; code <= table.readUInt16BE(ends + at) && code < 0xffff; code++) {
      const listed = range === 0 ? code : table.readUInt16BE(ranges + at + range + (code - start) * 2)
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) characters.set(code, glyph)
    }
  }
}

function readGroups(table: Buffer, characters: Map<number, number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const [start, end, glyph] = [0, 4, 8].map(at => table.readUInt32BE(16 + group * 12 + at)) as [
      number,
      number,
      number,
    ]
    for (let code = start; code <= end; code++) characters.set(code, glyph + code - start)
  }
}
