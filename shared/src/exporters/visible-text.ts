import { oneLine } from '../model/index.ts'

/** Overrides, embeddings and isolates: they reorder what stands after them, beyond the end of the text. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g
/**
 * Takes no space and joins nothing that is written. The joiners U+200C and U+200D stay, since Persian and emoji need
 * them, and so do the marks U+200E, U+200F and U+061C, which reorder nothing but themselves.
 */
const ZERO_WIDTH = /[\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0001}]/gu
const LONE_SURROGATES = /\p{Surrogate}/gu

/** A text as a page may show it: one line, nothing invisible that could hide or reorder what stands beside it (X4). */
export const visibleText = (text: string): string =>
  oneLine(text).replace(BIDI_CONTROLS, '').replace(ZERO_WIDTH, '').replace(LONE_SURROGATES, '\uFFFD').trim()
