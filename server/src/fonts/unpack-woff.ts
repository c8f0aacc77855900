import { inflateSync } from 'node:zlib'

/** The tables of a font by their tags ("glyf"). */
export type FontTables = ReadonlyMap<string, Buffer>

const SIGNATURE = 'wOFF'
const HEADER = 44
const ENTRY = 20

/** The tables of a WOFF file (version 1, W3C 2012): each is compressed by zlib where that makes it shorter. */
export function unpackWoff(woff: Buffer): FontTables {
  if (woff.toString('latin1', 0, 4) !== SIGNATURE) throw new Error('This is no WOFF file')
  const count = woff.readUInt16BE(12)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = HEADER + index * ENTRY
      const tag = woff.toString('latin1', entry, entry + 4)
      const [offset, packedLength, length] = [4, 8, 12].map(at => woff.readUInt32BE(entry + at)) as [
        number,
        number,
        number,
      ]
      const packed = woff.subarray(offset, offset + packedLength)
      return [tag, packedLength < length ? inflateSync(packed) : packed] as const
    }),
  )
}
