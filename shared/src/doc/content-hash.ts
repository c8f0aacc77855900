import * as Y from 'yjs'
import { type Entry, entryOf } from './schema.ts'

/** Keys that say where or whether a cause is, not what it says. */
const PLACE_KEYS = new Set(['birth', 'deleted', 'side'])
const isContent = (key: string): boolean => !PLACE_KEYS.has(key) && !key.startsWith('edge:')

/** Deeper than anything we store; a hostile nest must not exhaust the stack. */
const MAX_NESTING = 8

/**
 * A hash of everything that an entry says, known to this version or not, equal on every replica: what a deleter saw.
 * `attached` is the content of what belongs to the entry but is stored elsewhere (the evidence of a cause).
 */
export function contentHash(entry: Entry, attached: readonly string[] = []): string {
  return hash53([contentOf(entry), ...attached].join('\u0002'))
}

/** The content as one text; entries of equal content give equal texts. */
export function contentOf(entry: Entry): string {
  const keys = Array.from(entry.keys()).filter(isContent).sort()
  return keys.map(key => `${JSON.stringify(key)}:${canonical(entry.get(key), 0)}`).join('\u0001')
}

/** What pieces of evidence say, in an order that does not depend on when they came. */
export const evidenceContent = (stored: Y.Map<unknown>, ids: readonly string[]): readonly string[] =>
  Array.from(ids)
    .sort()
    .map(id => {
      const entry = entryOf(stored, id)
      return `${id}=${entry ? contentOf(entry) : ''}`
    })

function canonical(value: unknown, nesting: number): string {
  if (nesting > MAX_NESTING) return '…'
  if (value instanceof Y.Text) return JSON.stringify(value.toString())
  if (value instanceof Y.Map)
    return `{${Array.from(value.keys())
      .sort()
      .map(key => `${JSON.stringify(key)}:${canonical(value.get(key), nesting + 1)}`)
      .join()}}`
  if (value instanceof Y.Array)
    return `[${value
      .toArray()
      .map(item => canonical(item, nesting + 1))
      .join()}]`
  if (value instanceof Y.AbstractType) return '?'
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(item => canonical(item, nesting + 1)).join()}]`
  if (value instanceof Uint8Array) return `b${value.join()}`
  if (typeof value === 'object' && value !== null)
    return `{${Object.keys(value)
      .sort()
      .map(key => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key], nesting + 1)}`)
      .join()}}`
  return String(value)
}

/** cyrb53: 53 bits are plenty to tell whether one text has changed, and cost no dependency. */
export function hash53(text: string): string {
  let h1 = 0xdeadbeef
  let h2 = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    h1 = Math.imul(h1 ^ unit, 2654435761)
    h2 = Math.imul(h2 ^ unit, 1597334677)
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909)
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909)
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36)
}
