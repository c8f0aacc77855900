import * as Y from 'yjs'
import { isDay, isEntryId } from '../model/index.ts'

/** What a peer may have stored under a key, read without trust: what has the wrong form reads as absent. */

export const asString = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The id of an entry, or of a person. */
export const asIdOrNull = (value: unknown): string | null =>
  typeof value === 'string' && isEntryId(value) ? value : null

export const asTimestamp = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

export const asDayOrNull = (value: unknown): string | null => (isDay(value) ? value : null)

/** The own fields of a stored object; undefined for anything else. */
export const asFields = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Y.AbstractType)
    ? (value as Record<string, unknown>)
    : undefined

const BREAKS = /[\p{Cc}\u2028\u2029]/gu
const BREAKS_BUT_NEWLINE = /[^\P{Cc}\n]|[\u2028\u2029]/gu

/** A paragraph: each line break and control character a blank, so that every index stays what it was. */
export const asParagraph = (text: string): string => text.replace(BREAKS, ' ')

/** Text of several paragraphs: control characters but the newline become blanks. */
export const asParagraphs = (text: string): string => text.replace(BREAKS_BUT_NEWLINE, ' ')

/** A stored string that people read: one paragraph. */
export const asWords = (value: unknown): string => asParagraph(asString(value))

/** The words of a stored text, without the embeds and formats that a peer may have put there. */
export const asText = (value: unknown): string =>
  value instanceof Y.Text ? asParagraph(value.toString()) : ''
