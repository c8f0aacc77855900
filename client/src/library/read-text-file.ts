import { LIMITS, ok, type Result, refuse } from 'shared/model'

/** In bytes: what Windows calls "Unicode" begins so. */
const UTF_16 = [0xff, 0xfe]

/** The text in a file, UTF-8 or marked as UTF-16; refused where it is none, or too large to import. */
export async function readTextFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<Result<string>> {
  if (file.size > LIMITS.importBytes)
    return refuse(
      'import-too-big',
      `“${file.name}” is larger than ${LIMITS.importBytes / 1024 / 1024} MB. Import it in parts.`,
    )
  const bytes = await file.arrayBuffer().then(
    buffer => new Uint8Array(buffer),
    () => null,
  )
  if (bytes === null)
    return refuse('malformed-import', `“${file.name}” cannot be read: it is a folder, or it has gone.`)
  const isUtf16 = UTF_16.every((byte, at) => bytes[at] === byte)
  try {
    return ok(new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse(
      'malformed-import',
      `“${file.name}” is no text. A list, Markdown or a JSON export of Fishbone can be opened.`,
    )
  }
}
