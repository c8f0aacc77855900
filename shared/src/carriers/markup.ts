/** Bytes that are looked at to tell what a text file is, and at its end to see that it is whole. */
const BEGINNING = 16_384
const END = 1024

const BEFORE_ROOT = /^(?:\uFEFF|\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>)/i
const ELEMENT = /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/
const IS_HTML = /^[\s\uFEFF]*<!doctype html[\s>]/i

/** The name of the outermost element of a file, without its prefix; empty where it is no markup. */
export function rootElementOf(bytes: Uint8Array): string {
  let text = new TextDecoder().decode(bytes.subarray(0, BEGINNING))
  if (IS_HTML.test(text)) return 'html'
  for (let before = BEFORE_ROOT.exec(text); before; before = BEFORE_ROOT.exec(text))
    text = text.slice(before[0].length)
  return (ELEMENT.exec(text)?.[1] ?? '').toLowerCase()
}

/** Whether the outermost element is closed at the end of the text. */
export const isClosed = (text: string, name: string): boolean =>
  new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`, 'i').test(text.slice(-END))

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi
const LAST_CODE_POINT = 0x10ffff
const LITERAL = { begins: '<![CDATA[', ends: ']]>' } as const

/** The text that an XML parser reads: entities decoded, sections of literal text as they are. */
export function readXmlText(markup: string): string {
  const read: string[] = []
  let at = 0
  for (;;) {
    const begin = markup.indexOf(LITERAL.begins, at)
    const end = begin < 0 ? -1 : markup.indexOf(LITERAL.ends, begin)
    if (end < 0) return read.join('') + decode(markup.slice(at))
    read.push(decode(markup.slice(at, begin)), markup.slice(begin + LITERAL.begins.length, end))
    at = end + LITERAL.ends.length
  }
}

const decode = (markup: string): string =>
  markup.replace(ENTITY, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10)
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole
  })
