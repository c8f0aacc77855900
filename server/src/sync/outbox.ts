import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import type { LiveDocument, StateVector } from './live-document.ts'

/** What one commit has made durable of a room. */
export interface Saved {
  /** Format V1, in order: one, unless they could not be merged. */
  readonly updates: readonly Uint8Array[]
  readonly authors: ReadonlySet<Connection>
}

interface Batch {
  readonly updates: Uint8Array[]
  readonly authors: Set<Connection>
  /** The state vector before the first of them. */
  since: StateVector | null
}

const emptyBatch = (): Batch => ({ updates: [], authors: new Set(), since: null })

/** From so many on, merging updates costs more than encoding what the document has gained. */
const MANY = 100

/**
 * What a room has applied and the store has not yet committed. Each commit has a number; whoever must wait for
 * what the document holds now waits for the number `covers()`.
 */
export class Outbox {
  #gathering = emptyBatch()
  #inFlight: (Batch & { readonly merged: readonly Uint8Array[] }) | null = null
  #committed = 0
  #taken = 0
  #bytes = 0

  /** `since` is the state vector of the document before the update. */
  add(update: Uint8Array, author: Connection, since: StateVector): void {
    this.#gathering.since ??= since
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
  take(document: LiveDocument | null): readonly Uint8Array[] | null {
    const batch = this.#gathering
    if (batch.updates.length === 0) return null
    const merged = merge(batch, document)
    this.#inFlight = { ...batch, merged }
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
    return { updates: done.merged, authors: done.authors }
  }

  /** The commit failed: what was in it goes first into the next one. */
  failed(): void {
    if (!this.#inFlight) return
    const { updates, authors, since } = this.#inFlight
    this.#inFlight = null
    this.#gathering.since = since
    this.#gathering.updates.unshift(...updates)
    for (const author of authors) this.#gathering.authors.add(author)
  }
}

/** What cannot be merged is stored piece by piece: nothing that was accepted may be stuck here. */
function merge({ updates, since }: Batch, document: LiveDocument | null): readonly Uint8Array[] {
  if (updates.length === 1) return updates
  try {
    return [
      document && since && updates.length >= MANY ? document.encodeState(since) : Y.mergeUpdates(updates),
    ]
  } catch {
    return updates
  }
}
