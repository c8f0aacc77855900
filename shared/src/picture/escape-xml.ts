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
