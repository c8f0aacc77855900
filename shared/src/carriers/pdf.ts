import { JSON_FORMAT, ok } from '../model/index.ts'
import { type Carrier, refuseCut, refuseEmpty } from './carrier.ts'
import { DOCUMENT_BEGINS } from './document-text.ts'
import { asciiBytes, bytesAt, findBytes } from './find-bytes.ts'

const LABEL = 'PDF'

/** The attachment of a PDF that is its document. It is written as it is, neither compressed nor encrypted. */
export const PDF_ATTACHMENT = `${JSON_FORMAT}.json`

const HEADER = asciiBytes('%PDF-')
/** Readers look for the end in so many last bytes. */
const NEAR = 1024
const END_OF_FILE = asciiBytes('%%EOF')
const BEGINNING = asciiBytes(DOCUMENT_BEGINS)
const END = asciiBytes('endstream')
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const OPENINGS = ['stream\n', 'stream\r\n'].map(asciiBytes)

export const pdf: Carrier = {
  label: LABEL,
  isOne: bytes => bytesAt(bytes, HEADER, 0),
  read: bytes => {
    if (findBytes(bytes.subarray(-NEAR), END_OF_FILE) < 0) return refuseCut(LABEL)
    for (let at = findBytes(bytes, BEGINNING); at >= 0; at = findBytes(bytes, BEGINNING, at + 1)) {
      if (!OPENINGS.some(opening => bytesAt(bytes, opening, at - opening.length))) continue
      const end = endOfLine(bytes, at)
      const behind = bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED ? end + 2 : end + 1
      if (!bytesAt(bytes, END, behind)) return refuseCut(LABEL)
      return ok(new TextDecoder().decode(bytes.subarray(at, end)))
    }
    return refuseEmpty(LABEL)
  },
}

/** Our document is one line: a byte of it is no line's end. */
function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) at++
  return at
}
