import { LIMITS, ok, type Result } from '../model/index.ts'
import { checkText } from './check-limits.ts'
import { asParagraph, asParagraphs } from './stored-value.ts'

const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Half a character is replaced by the sign for it: what arrives elsewhere must be what was written here. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATES, '\uFFFD')

/** What may be written into a text of one paragraph: a line break becomes one blank. */
export const cleanParagraph = (text: string): string => asParagraph(wellFormed(text).replace(/\r\n/g, '\n'))

/** What may be written into a text of several paragraphs. */
export const cleanParagraphs = (text: string): string =>
  asParagraphs(wellFormed(text).replace(/\r\n?/g, '\n'))

/** A name, tag, note or other short value: one trimmed paragraph within the limit. */
export function cleanValue(text: string, limit: number): Result<string> {
  const clean = cleanParagraph(text).trim()
  const checked = checkText(clean, limit)
  return checked.ok ? ok(clean) : checked
}

/** What may be written into a text of an entry, which may be too long already: one paragraph, no longer than that. */
export function cleanLabel(text: string, before = 0): Result<string> {
  const clean = cleanParagraph(text)
  const checked = checkText(clean, Math.max(before, LIMITS.label))
  return checked.ok ? ok(clean) : checked
}
