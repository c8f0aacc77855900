type Value = string | number | null

/** What XML 1.0 has no way to write: controls and the two code points that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g
const LONE_SURROGATES = /\p{Surrogate}/gu
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text that stays text, in an element and in an attribute, whatever it says. */
export const escapeXml = (text: string): string =>
  text
    .replace(NOT_XML, '')
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(/[&<>"']/g, sign => SIGNS[sign] ?? '')

/** Hundredths of a pixel are not seen. */
const say = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value)

/** The elements that a picture is made of; there are no others. */
export type ElementName = 'svg' | 'title' | 'g' | 'path' | 'rect' | 'circle' | 'text'

/** An element with its attributes; those that are null are left out. `content` is markup: texts go through `escapeXml`. */
export function element(
  name: ElementName,
  attributes: Readonly<Record<string, Value>>,
  content: string | readonly string[] = '',
): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${say(value)}"`],
  )
  const inside = typeof content === 'string' ? content : content.join('')
  return inside === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inside}</${name}>`
}
