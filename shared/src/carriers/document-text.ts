import { JSON_FORMAT } from '../model/index.ts'

/** How every document that we write begins: `format` is its first key. */
export const DOCUMENT_BEGINS = `{"format":"${JSON_FORMAT}"`

/** What means something in XML and HTML, what neither can hold, and what programs take for a line's end or drop. */
const NOT_CARRIED = /[<>&\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g

/**
 * The JSON of a document as every kind of file can carry it: one line, without a character that could end its place or
 * be lost there.
 */
export const documentText = (value: { readonly format: string }): string =>
  JSON.stringify(value).replace(NOT_CARRIED, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
