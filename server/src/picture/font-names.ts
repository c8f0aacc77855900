/** What a font calls itself. */
export interface FontNames {
  readonly family: string
  readonly style: string
}

/** Gives the bytes of a file at a place. */
export type FontReader = (position: number, length: number) => Buffer

const HEADER = 12
const ENTRY = 16
const NAME_HEADER = 6
const NAME_RECORD = 12
/** The platform of which every font has names, in UTF-16, and its English. */
const WINDOWS = 3
const ENGLISH = 0x0409
/** Family and style: first those that hold more than four styles, then those that every font has. */
const FAMILY_IDS = [16, 1]
const STYLE_IDS = [17, 2]

/** The names of each font in a TrueType or OpenType file or a collection of them, of which little else is read. */
export function fontNamesIn(read: FontReader): readonly FontNames[] {
  const header = read(0, HEADER)
  if (header.toString('latin1', 0, 4) !== 'ttcf') return [namesAt(read, 0)]
  const count = header.readUInt32BE(8)
  const offsets = read(HEADER, count * 4)
  return Array.from({ length: count }, (_, index) => namesAt(read, offsets.readUInt32BE(index * 4)))
}

function namesAt(read: FontReader, start: number): FontNames {
  const tables = read(start + HEADER, read(start, HEADER).readUInt16BE(4) * ENTRY)
  const entry = tables.indexOf('name', 0, 'latin1')
  if (entry < 0) throw new Error('This font has no names')
  const names = englishNames(read(tables.readUInt32BE(entry + 8), tables.readUInt32BE(entry + 12)))
  const first = (ids: readonly number[]) => ids.map(id => names.get(id)).find(Boolean) ?? ''
  return { family: first(FAMILY_IDS), style: first(STYLE_IDS) }
}

function englishNames(table: Buffer): ReadonlyMap<number, string> {
  const texts = table.readUInt16BE(4)
  const names = new Map<number, string>()
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const at = (field: number) => table.readUInt16BE(NAME_HEADER + index * NAME_RECORD + field * 2)
    if (at(0) !== WINDOWS || at(2) !== ENGLISH) continue
    const text = Buffer.from(table.subarray(texts + at(5), texts + at(5) + at(4)))
    names.set(at(3), text.swap16().toString('utf16le'))
  }
  return names
}
