/** Entries in one page before the pages are made smaller: copying a page is what a change costs. */
const PAGE_ENTRIES = 64
const GROWTH = 8

/**
 * An immutable map that shares what did not change with the map it was made from: a change costs one small page,
 * not a copy of ten thousand entries. The order of iteration has no meaning.
 */
export class SharedMap<Key extends string, Value> implements ReadonlyMap<Key, Value> {
  readonly #pages: readonly ReadonlyMap<Key, Value>[]
  readonly size: number

  static of<Key extends string, Value>(): SharedMap<Key, Value> {
    return new SharedMap<Key, Value>([new Map()], 0)
  }

  private constructor(pages: readonly ReadonlyMap<Key, Value>[], size: number) {
    this.#pages = pages
    this.size = size
  }

  /** A map with these entries set; an undefined value removes the entry. This map if nothing differs. */
  with(changes: Iterable<readonly [Key, Value | undefined]>): SharedMap<Key, Value> {
    const pages = this.#pages.slice()
    const copies = new Map<number, Map<Key, Value>>()
    let size = this.size
    for (const [key, value] of changes) {
      const index = pageOf(key, pages.length)
      const page = pages[index]
      if (!page || page.get(key) === value) continue
      let copy = copies.get(index)
      if (!copy) {
        copy = new Map(page)
        copies.set(index, copy)
        pages[index] = copy
      }
      size -= copy.size
      if (value === undefined) copy.delete(key)
      else copy.set(key, value)
      size += copy.size
    }
    if (copies.size === 0) return this
    if (size > pages.length * PAGE_ENTRIES) return new SharedMap(spread(pages, size), size)
    return new SharedMap(pages, size)
  }

  get(key: Key): Value | undefined {
    return this.#pages[pageOf(key, this.#pages.length)]?.get(key)
  }

  has(key: Key): boolean {
    return this.#pages[pageOf(key, this.#pages.length)]?.has(key) ?? false
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) visit(value, key, this)
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const page of this.#pages) yield* page
  }

  *keys(): MapIterator<Key> {
    for (const page of this.#pages) yield* page.keys()
  }

  *values(): MapIterator<Value> {
    for (const page of this.#pages) yield* page.values()
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  /** Compares and prints as the map it is. */
  get [Symbol.toStringTag](): string {
    return 'Map'
  }
}

function spread<Key extends string, Value>(
  pages: readonly ReadonlyMap<Key, Value>[],
  size: number,
): readonly ReadonlyMap<Key, Value>[] {
  let count = pages.length
  while (size > count * PAGE_ENTRIES) count *= GROWTH
  const next = Array.from({ length: count }, () => new Map<Key, Value>())
  for (const page of pages) for (const [key, value] of page) next[pageOf(key, count)]?.set(key, value)
  return next
}

/**
 * FNV-1a over the key's end: ids are random, so a few characters spread them well. Whoever asks a map for what is no key
 * is told that it is not there, also of a large one.
 */
function pageOf(key: string, pages: number): number {
  if (pages === 1 || typeof key !== 'string') return 0
  let hash = 0x811c9dc5
  for (let index = Math.max(0, key.length - 8); index < key.length; index++)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  return (hash >>> 0) % pages
}
