const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const first = (word: string | undefined): string => {
  for (const { segment } of graphemes.segment(word ?? '')) return segment
  return ''
}

/** One or two letters that stand for a name: of its first and last word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/u).filter(word => /[\p{L}\p{N}\p{S}]/u.test(word))
  const last = words.length > 1 ? first(words.at(-1)) : ''
  return (first(words[0]) + last).toLocaleUpperCase() || '?'
}
