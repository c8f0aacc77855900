import { invariant, JSON_FORMAT, ok } from '../model/index.ts'
import { type Carrier, refuseCut, refuseEmpty } from './carrier.ts'
import { crc32 } from './crc32.ts'
import { asciiBytes, bytesAt } from './find-bytes.ts'

const LABEL = 'PNG'
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** Length and type before the data of a chunk, its checksum behind. */
const HEADER = 8
const CHECKSUM = 4
const TEXT = asciiBytes('iTXt')
const END = asciiBytes('IEND')
/** Before the text of our chunk: keyword, end of it, not compressed (flag, method), no language, no translated keyword. */
const BEFORE_TEXT = asciiBytes(`${JSON_FORMAT}\0\0\0\0\0`)

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A PNG with the document in a chunk of text before its end. */
export function pngWith(png: Uint8Array, document: string): Uint8Array {
  const end = png.length - HEADER - CHECKSUM
  invariant(bytesAt(png, SIGNATURE, 0) && bytesAt(png, END, end + 4), 'a PNG ends with IEND')
  const text = new TextEncoder().encode(document)
  const length = BEFORE_TEXT.length + text.length
  const chunk = new Uint8Array(HEADER + length + CHECKSUM)
  chunk.set(TEXT, 4)
  chunk.set(BEFORE_TEXT, HEADER)
  chunk.set(text, HEADER + BEFORE_TEXT.length)
  const view = viewOf(chunk)
  view.setUint32(0, length)
  view.setUint32(HEADER + length, crc32(chunk.subarray(4, HEADER + length)))
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, end))
  whole.set(chunk, end)
  whole.set(png.subarray(end), end + chunk.length)
  return whole
}

export const png: Carrier = {
  label: LABEL,
  isOne: bytes => bytesAt(bytes, SIGNATURE, 0),
  read: bytes => {
    const view = viewOf(bytes)
    let found: Uint8Array | null = null
    for (let at = SIGNATURE.length; at + HEADER + CHECKSUM <= bytes.length; ) {
      const length = view.getUint32(at)
      const behind = at + HEADER + length
      if (behind + CHECKSUM > bytes.length) break
      if (bytesAt(bytes, END, at + 4)) return found ? ok(new TextDecoder().decode(found)) : refuseEmpty(LABEL)
      // The first one counts: a file of many is no reason to check each.
      if (!found && bytesAt(bytes, TEXT, at + 4) && bytesAt(bytes, BEFORE_TEXT, at + HEADER)) {
        if (crc32(bytes.subarray(at + 4, behind)) !== view.getUint32(behind)) return refuseCut(LABEL)
        found = bytes.subarray(at + HEADER + BEFORE_TEXT.length, behind)
      }
      at = behind + CHECKSUM
    }
    return refuseCut(LABEL)
  },
}
