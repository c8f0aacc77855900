import { JSON_FORMAT, ok } from '../model/index.ts'
import { type Carrier, refuseCut, refuseEmpty } from './carrier.ts'
import { isClosed, rootElementOf } from './markup.ts'

const LABEL = 'web page'
const END = '</script>'

/** What stands in a page for a document: no text in it can close it, since `documentText` has no "<". */
export const htmlWithin = (document: string): string =>
  `<script type="application/json" id="${JSON_FORMAT}">${document}${END}`

/** A browser that saves the page may write the attributes in another order. */
const OPENING = new RegExp(`<script\\s[^<>]{0,99}\\bid="?${JSON_FORMAT}"?[^<>]{0,99}>`, 'i')

export const html: Carrier = {
  label: LABEL,
  isOne: bytes => rootElementOf(bytes) === 'html',
  read: bytes => {
    const text = new TextDecoder().decode(bytes)
    if (!isClosed(text, 'html')) return refuseCut(LABEL)
    const opening = OPENING.exec(text)
    if (!opening) return refuseEmpty(LABEL)
    const start = opening.index + opening[0].length
    const end = text.indexOf(END, start)
    return end < 0 ? refuseCut(LABEL) : ok(text.slice(start, end).trim())
  },
}
