import { LIMITS, ok, type Result, refuse } from 'shared/model'

/** Bytes. A picture is far larger than the document that it carries. */
const LARGEST_FILE = 128 * 1024 * 1024
/** In bytes: what Windows calls "Unicode" begins so. */
const UTF_16 = [0xff, 0xfe]

/**
 * What an RCA can be made of in a file: its text, UTF-8 or marked as UTF-16, or the document that a picture, a PDF or a
 * page of ours carries. Refused where there is neither, or too much of it to import.
 */
export async function readFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<Result<string>> {
  if (file.size > LARGEST_FILE) return tooLarge(file.name, LARGEST_FILE)
  const bytes = await file.arrayBuffer().then(
    buffer => new Uint8Array(buffer),
    () => null,
  )
  if (bytes === null)
    return refuse('malformed-import', `“${file.name}” cannot be read: it is a folder, or it has gone.`)
  // Asked for with the first file: most people never bring one.
  const { readCarrier } = await import('shared/carriers')
  const carrier = readCarrier(bytes)
  if (carrier) return carrier.json
  return bytes.length > LIMITS.importBytes
    ? tooLarge(file.name, LIMITS.importBytes)
    : textIn(bytes, file.name)
}

const tooLarge = (name: string, most: number): Result<never> =>
  refuse('import-too-big', `“${name}” is larger than ${most / 1024 / 1024} MB. Import it in parts.`)

function textIn(bytes: Uint8Array, name: string): Result<string> {
  const isUtf16 = UTF_16.every((byte, at) => bytes[at] === byte)
  try {
    return ok(new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse(
      'malformed-import',
      `“${name}” is no text, and no picture of Fishbone. A list, Markdown, a JSON export, or a picture, PDF or page of Fishbone can be opened.`,
    )
  }
}
