import { LIMITS, type RcaDraft, type Result, refuse } from '../model/index.ts'
import type { ImportContext, Importer } from './importer.ts'
import { json } from './json.ts'
import { outline } from './outline.ts'

/** Every way into Fishbone, asked in this order; the last one reads any text. A new one is one file and one line here. */
export const importers = { json, outline } as const satisfies Record<string, Importer>

/** Whatever somebody pastes, posts or opens as a draft; the refusal says what to change. Nothing partial. */
export function importText(text: string, context: ImportContext): Result<RcaDraft> {
  if (bytesOf(text) > LIMITS.importBytes)
    return refuse('import-too-big', `The text is larger than ${LIMITS.importBytes / 1024 / 1024} MB.`)
  const importer = Object.values(importers).find(row => row.canRead(text, context)) ?? outline
  return importer.read(text, context)
}

/** As UTF-8. */
function bytesOf(text: string): number {
  if (text.length > LIMITS.importBytes) return text.length
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
