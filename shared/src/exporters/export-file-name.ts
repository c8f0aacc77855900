import { type Rca, titleOf } from '../model/index.ts'
import type { Exporter } from './exporter.ts'
import { visibleText } from './visible-text.ts'

/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Characters; at four bytes each they fit the 255 bytes of the usual file systems. */
const MAX_LENGTH = 60

/**
 * A name for a downloaded file, made of the title's letters and digits: "Data loss (2012)" is `data-loss-2012.md`.
 * Safe as a path segment on every system; may hold letters beyond ASCII, so an HTTP header needs RFC 5987.
 */
export function exportFileName(
  rca: Pick<Rca, 'title' | 'problem'>,
  { fileExtension }: Pick<Exporter, 'fileExtension'>,
): string {
  const slug = Array.from(
    visibleText(titleOf(rca))
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
  )
    .slice(0, MAX_LENGTH)
    .join('')
    .replace(/^-+|-+$/g, '')
  const name = slug === '' || RESERVED.test(slug) ? `rca${slug && `-${slug}`}` : slug
  return `${name}.${fileExtension}`
}
