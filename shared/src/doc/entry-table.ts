import type * as Y from 'yjs'
import { contentHash } from './content-hash.ts'
import { type Entry, entryOf } from './schema.ts'
import { readTombstone } from './tombstone.ts'

/** The live entries of one top-level map other than the causes, read entry by entry and kept up to date. */
export class EntryTable<Id extends string, Value> {
  readonly live = new Map<Id, Value>()
  readonly dead = new Set<Id>()
  /** Live entries with a tombstone that no longer fits them. */
  readonly voided = new Set<Id>()

  readonly #stored: Y.Map<unknown>
  readonly #read: (id: Id, entry: Entry) => Value

  constructor(stored: Y.Map<unknown>, read: (id: Id, entry: Entry) => Value) {
    this.#stored = stored
    this.#read = read
  }

  update(ids: Iterable<Id>): void {
    for (const id of ids) {
      this.live.delete(id)
      this.dead.delete(id)
      this.voided.delete(id)
      const entry = entryOf(this.#stored, id)
      if (!entry) continue
      const tombstone = readTombstone(entry)
      if (tombstone && tombstone.hash === contentHash(entry)) {
        this.dead.add(id)
        continue
      }
      if (tombstone) this.voided.add(id)
      this.live.set(id, this.#read(id, entry))
    }
  }
}
