const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Below it no character joins the one before it. */
const FIRST_JOINING = 0x300

/** Whether a caret can stand at this index: not inside an emoji, a flag or a letter with its accents. */
export function isGraphemeEdge(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true
  const before = text.charCodeAt(index - 1)
  const after = text.charCodeAt(index)
  if (before < FIRST_JOINING && after < FIRST_JOINING) return !(before === 13 && after === 10)
  return segmenter.segment(text).containing(index)?.index === index
}

/** The nearest grapheme edge at or before the index. */
export function graphemeStart(text: string, index: number): number {
  let at = Math.max(0, Math.min(index, text.length))
  while (!isGraphemeEdge(text, at)) at--
  return at
}

/** The nearest grapheme edge at or after the index. */
export function graphemeEnd(text: string, index: number): number {
  let at = Math.max(0, Math.min(index, text.length))
  while (!isGraphemeEdge(text, at)) at++
  return at
}
