import { JSON_FORMAT, ok } from '../model/index.ts'
import { type Carrier, refuseCut, refuseEmpty } from './carrier.ts'
import { isClosed, readXmlText, rootElementOf } from './markup.ts'

const LABEL = 'SVG'

/** What stands in an SVG for a document: the first child after its title. */
export const svgWithin = (document: string): string =>
  `<metadata><${JSON_FORMAT} xmlns="urn:${JSON_FORMAT}">${document}</${JSON_FORMAT}></metadata>`

const METADATA = /<(?:[\w.-]+:)?metadata[\s>]/
// Another program may give it a prefix, and more attributes.
const OPENING = new RegExp(`<(?:[\\w.-]+:)?${JSON_FORMAT}(?:\\s[^<>]*)?>`, 'g')
const CLOSING = new RegExp(`</(?:[\\w.-]+:)?${JSON_FORMAT}\\s*>`, 'g')

export const svg: Carrier = {
  label: LABEL,
  isOne: bytes => rootElementOf(bytes) === 'svg',
  read: bytes => {
    const text = new TextDecoder().decode(bytes)
    if (!isClosed(text, 'svg')) return refuseCut(LABEL)
    const from = text.search(METADATA)
    if (from < 0) return refuseEmpty(LABEL)
    const start = endOf(OPENING, text, from)
    if (start === null) return refuseEmpty(LABEL)
    CLOSING.lastIndex = start
    const end = CLOSING.exec(text)
    return end ? ok(readXmlText(text.slice(start, end.index)).trim()) : refuseCut(LABEL)
  },
}

function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from
  return pattern.exec(text) ? pattern.lastIndex : null
}
