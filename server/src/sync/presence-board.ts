import { MAX_PRESENCE_BYTES } from 'shared/protocol'
import type { Connection } from './connection.ts'
import { encodePresence, type PresenceEntry } from './wire.ts'

const GONE = new TextEncoder().encode('null')
const EMPTY = encodePresence([])

/** A client counts its changes: no meeting lasts so long. From larger ones the board could not count on. */
const MAX_CLOCK = 2 ** 31

/** Clocks of so many who have left are remembered, so that they are seen at once when they return. */
const REMEMBERED = 4096

interface Shown {
  readonly connection: Connection
  readonly entry: PresenceEntry
  /** Peers know the state under a newer clock than its client does. */
  readonly isRenumbered: boolean
}

/**
 * Who is in a room: exactly one client id for each connection, the newest state of each. The board numbers the
 * states itself where a client's own clock would not count as newer, since peers ignore what is not newer. Of such a
 * state its own client must hear nothing: to it that would be news of itself, put in the place of what it says now, and
 * sent back.
 */
export class PresenceBoard {
  readonly #shown = new Map<number, Shown>()
  readonly #clocks = new Map<number, number>()
  /** What peers have not been told yet, and who said it; null for those who have left. */
  #changed = new Map<number, Connection | null>()
  #whole: Uint8Array | null = null

  get hasChanges(): boolean {
    return this.#changed.size > 0
  }

  get isEmpty(): boolean {
    return this.#shown.size === 0
  }

  holderOf(client: number): Connection | undefined {
    return this.#shown.get(client)?.connection
  }

  /** The newest clock that peers have seen of a client id. */
  clockOf(client: number): number {
    return this.#clocks.get(client) ?? -1
  }

  /** Takes the connection's own presence; false when it is none (too big, a forged clock, or not JSON of an object). */
  show(connection: Connection, { client, clock, state }: PresenceEntry): boolean {
    if (state.length > MAX_PRESENCE_BYTES || clock > MAX_CLOCK) return false
    const value = parseJson(state)
    if (value === null) {
      this.remove(client, connection)
      return true
    }
    if (typeof value !== 'object') return false
    const told = this.#advance(client, clock)
    const entry = { client, clock: told, state: new Uint8Array(state) }
    this.#shown.set(client, { connection, entry, isRenumbered: told !== clock })
    this.#changed.set(client, connection)
    this.#whole = null
    return true
  }

  /** `author` is the connection that takes itself off and stays. */
  remove(client: number, author: Connection | null = null): void {
    if (!this.#shown.delete(client)) return
    this.#advance(client, 0)
    this.#changed.set(client, author)
    this.#whole = null
  }

  /** Everybody, encoded once for all who ask until something changes. */
  everyone(reader: Connection): Uint8Array {
    const entries = () => Array.from(this.#shown.values(), ({ entry }) => entry)
    const own = this.#shownOf(reader)
    if (own?.isRenumbered) return encodePresence(entries().filter(entry => entry !== own.entry))
    this.#whole ??= this.isEmpty ? EMPTY : encodePresence(entries())
    return this.#whole
  }

  /** The changes since the last call, as one message to each connection; null where they are all its own. */
  takeChanges(): (reader: Connection) => Uint8Array | null {
    const authors = this.#changed
    this.#changed = new Map()
    const entries = Array.from(authors.keys(), client => this.#entryOf(client))
    const whole = encodePresence(entries)
    return reader => {
      const client = reader.presenceClient
      if (client === null || authors.get(client) !== reader) return whole
      if (entries.length === 1) return null
      const own = this.#shownOf(reader)
      if (own && !own.isRenumbered) return whole
      return encodePresence(entries.filter(entry => entry.client !== client))
    }
  }

  /** The states as parsed JSON, for lists of who is there. */
  states(): readonly unknown[] {
    return Array.from(this.#shown.values(), ({ entry }) => parseJson(entry.state))
  }

  #shownOf({ presenceClient }: Connection): Shown | undefined {
    return presenceClient === null ? undefined : this.#shown.get(presenceClient)
  }

  #entryOf(client: number): PresenceEntry {
    return this.#shown.get(client)?.entry ?? { client, clock: this.clockOf(client), state: GONE }
  }

  #advance(client: number, clock: number): number {
    const next = Math.max(clock, this.clockOf(client) + 1)
    // Deleted first, so that the map stays in order of last use.
    this.#clocks.delete(client)
    this.#clocks.set(client, next)
    if (this.#clocks.size > REMEMBERED)
      for (const old of this.#clocks.keys()) {
        if (!this.#shown.has(old)) {
          this.#clocks.delete(old)
          break
        }
      }
    return next
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
