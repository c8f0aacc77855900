import * as Y from 'yjs'
import type { Connection } from './connection.ts'

/** What one commit has made durable of a room. */
export interface Saved {
  /** Merged, format V1. */
  readonly update: Uint8Array
  readonly authors: ReadonlySet<Connection>
}

interface Batch {
  readonly updates: Uint8Array[]
  readonly authors: Set<Connection>
}

const emptyBatch = (): Batch => ({ updates: [], authors: new Set() })

/**
 * What a room has applied and the store has not yet committed. Each commit has a number; whoever must wait for
 * what the document holds now waits for the number `covers()`.
 */
export class Outbox {
  #gathering = emptyBatch()
  #inFlight: (Batch & { readonly merged: Uint8Array }) | null = null
  #committed = 0
  #taken = 0
  #bytes = 0

  add(update: Uint8Array, author: Connection): void {
    this.#gathering.updates.push(update)
    this.#gathering.authors.add(author)
    this.#bytes += update.length
  }

  get bytes(): number {
    return this.#bytes
  }

  get isEmpty(): boolean {
    return this.#gathering.updates.length === 0 && this.#inFlight === null
  }

  get committed(): number {
    return this.#committed
  }

  /** The number of the commit after which everything applied up to now is durable. */
  covers(): number {
    return this.#gathering.updates.length > 0
      ? this.#taken + 1
      : this.#inFlight
        ? this.#taken
        : this.#committed
  }

  /** Everything that is not durable, in order. */
  unsaved(): readonly Uint8Array[] {
    return [...(this.#inFlight?.updates ?? []), ...this.#gathering.updates]
  }

  /** Hands everything gathered to a commit; `saved` or `failed` must follow. Null when there is nothing. */
  take(): Uint8Array | null {
    const { updates, authors } = this.#gathering
    const [first] = updates
    if (!first) return null
    const merged = updates.length === 1 ? first : Y.mergeUpdates(updates)
    this.#inFlight = { updates, authors, merged }
    this.#gathering = emptyBatch()
    this.#taken++
    return merged
  }

  /** The commit succeeded. */
  saved(): Saved | null {
    this.#committed = this.#taken
    const done = this.#inFlight
    if (!done) return null
    this.#inFlight = null
    this.#bytes -= done.updates.reduce((sum, update) => sum + update.length, 0)
    return { update: done.merged, authors: done.authors }
  }

  /** The commit failed: what was in it goes first into the next one. */
  failed(): void {
    if (!this.#inFlight) return
    const { updates, authors } = this.#inFlight
    this.#inFlight = null
    this.#gathering.updates.unshift(...updates)
    for (const author of authors) this.#gathering.authors.add(author)
  }
}
