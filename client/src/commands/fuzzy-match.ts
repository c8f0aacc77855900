import { foldText } from '../ui/index.ts'

/** Points for a letter that begins a word, for one that follows the letter matched before it, and for any other. */
const POINTS = { wordStart: 8, run: 7, other: 1 } as const
/** What each letter skipped between two matched ones costs, up to a limit. */
const SKIP = 0.5
const MAX_SKIP = 4

const isWordStart = (text: string, at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')

/**
 * How well a text answers a query: every word of the query occurs in it, letter after letter, in any order of words.
 * Null when one does not; higher is better; 0 for an empty query. Case and accents do not count.
 */
export function fuzzyScore(query: string, text: string): number | null {
  const target = foldText(text)
  let score = 0
  for (const word of foldText(query).split(/\s+/).filter(Boolean)) {
    const best = scoreWord(word, target)
    if (best === null) return null
    score += best
  }
  // Among equals the shorter text is the nearer one.
  return score === 0 ? 0 : score - target.length / 1000
}

/** The best of the ways to begin: at each place where the first letter stands, then greedily. */
function scoreWord(word: string, target: string): number | null {
  let best: number | null = null
  for (
    let start = target.indexOf(word[0] ?? '');
    start >= 0;
    start = target.indexOf(word[0] ?? '', start + 1)
  ) {
    const score = scoreFrom(word, target, start)
    if (score === null) break
    if (best === null || score > best) best = score
  }
  return best
}

function scoreFrom(word: string, target: string, start: number): number | null {
  let score = 0
  let last = -1
  for (const letter of word) {
    const at = last < 0 ? start : nextOf(letter, target, last + 1)
    if (at < 0) return null
    const isRun = last >= 0 && at === last + 1
    score += isWordStart(target, at) ? POINTS.wordStart : isRun ? POINTS.run : POINTS.other
    if (last >= 0) score -= Math.min(MAX_SKIP, SKIP * (at - last - 1))
    last = at
  }
  return score
}

/** The next place of a letter, rather at the beginning of a word than right inside one. */
function nextOf(letter: string, target: string, from: number): number {
  const first = target.indexOf(letter, from)
  if (first === from || first < 0) return first
  for (let at = first; at >= 0; at = target.indexOf(letter, at + 1)) if (isWordStart(target, at)) return at
  return first
}

/** The items that answer, best first; without a query all, as they come. */
export function fuzzyFilter<Item>(
  query: string,
  items: readonly Item[],
  textsOf: (item: Item) => readonly [text: string, ...less: string[]],
  limit: number,
): readonly Item[] {
  if (query.trim() === '') return items.slice(0, limit)
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const scored: { item: Item; score: number }[] = []
  for (const item of items) {
    const [text, ...less] = textsOf(item)
    // Keywords answer only to whole runs of letters: scattered ones would find everything.
    const all = foldText([text, ...less].join(' '))
    const byKeyword = words.every(word => all.includes(word)) ? 0 : null
    const score = fuzzyScore(query, text) ?? byKeyword
    if (score !== null) scored.push({ item, score })
  }
  scored.sort((a, b) => b.score - a.score)
  return scored.slice(0, limit).map(({ item }) => item)
}
