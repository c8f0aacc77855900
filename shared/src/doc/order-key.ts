import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** Halvings of a gap before a key is taken from it: two people at one place meet once in 65,536. */
const JITTER_BITS = 16
/** Longer keys are dropped by the reader; a place this crowded gives its end instead. */
export const MAX_ORDER_KEY = 1024

/**
 * A key between two neighbours (null: no neighbour), at a random place of the gap. Never throws: between equal,
 * inverted or malformed keys it gives one that sorts after `before`.
 */
export function orderBetween(before: string | null, after: string | null, random: () => number): string {
  return ordersBetween(before, after, 1, random)[0] ?? 'a0'
}

/**
 * `count` keys in order between two neighbours, all from one narrow random part of the gap, so that two lists
 * pasted at one place do not interleave. Never throws.
 */
export function ordersBetween(
  before: string | null,
  after: string | null,
  count: number,
  random: () => number,
): readonly string[] {
  try {
    const [low, high] = narrow(before, after, random)
    const keys = generateNKeysBetween(low, high, count)
    if (areBetween(before, keys, after)) return keys
  } catch {
    // Only keys that a foreign client wrote, or two equal ones, come here.
  }
  return fallback(before, count)
}

/** Malformed neighbours can make keys that are neither in order nor in the gap. */
const areBetween = (before: string | null, keys: readonly string[], after: string | null): boolean =>
  [...keys, ...(after === null ? [] : [after])].every(
    (key, index) => key > (keys[index - 1] ?? before ?? ''),
  ) && keys.every(key => key.length <= MAX_ORDER_KEY)

/** Halves the gap again and again, keeping a random half. */
function narrow(before: string | null, after: string | null, random: () => number): [string, string] {
  // An open end is a gap between the next two whole numbers: keys of a list that grows there stay short.
  let low = before ?? (after === null ? generateKeyBetween(null, null) : null)
  let high = after
  if (high === null) {
    low = generateKeyBetween(low, null)
    high = generateKeyBetween(low, null)
  } else if (low === null) {
    high = generateKeyBetween(null, high)
    low = generateKeyBetween(null, high)
  }
  if (low >= high) throw new Error('no gap')
  for (let bit = 0; bit < JITTER_BITS; bit++) {
    const middle: string = generateKeyBetween(low, high)
    if (random() < 0.5) low = middle
    else high = middle
  }
  return [low, high]
}

function fallback(before: string | null, count: number): readonly string[] {
  const base = before === null || before.length >= MAX_ORDER_KEY - 16 ? 'z' : before
  return Array.from({ length: count }, (_, index) => `${base}V${String(index).padStart(6, '0')}V`)
}
