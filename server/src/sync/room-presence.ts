import type { ClientOwners } from './client-owners.ts'
import type { Connection } from './connection.ts'
import type { Guard } from './guard.ts'
import { PresenceBoard } from './presence-board.ts'
import type { RoomLimits } from './room-limits.ts'
import type { PresenceEntry } from './wire.ts'

const GATHER_MS = 16
const RATE_LIMITED_MS = 50

/** The room behind its presence. */
export interface PresentRoom {
  readonly connections: ReadonlySet<Connection>
  readonly owners: ClientOwners
  /** Text that the presence speaks of waits for a commit. */
  readonly hasUnsaved: boolean
  readonly guard: Guard
}

/**
 * Takes presence in and passes it on: each connection's newest state only, those of many people gathered into one
 * message, and together with the text they speak of.
 */
export class RoomPresence {
  readonly board = new PresenceBoard()
  readonly #room: PresentRoom
  readonly #limits: RoomLimits
  readonly #held = new Set<Connection>()
  readonly #due = () => this.#room.guard(() => this.flush())
  #timer: NodeJS.Timeout | null = null
  #immediate: NodeJS.Immediate | null = null

  constructor(room: PresentRoom, limits: RoomLimits) {
    this.#room = room
    this.#limits = limits
  }

  /** Keeps the connection's own entry; stock clients send everybody's back, which is nobody's fault. */
  take(connection: Connection, entries: readonly PresenceEntry[]): void {
    for (const entry of entries) {
      const isOwn =
        connection.presenceClient === entry.client || this.#adopt(connection, entry, entries.length)
      if (!isOwn) continue
      connection.heldPresence = entry
      this.#held.add(connection)
    }
    if (this.#held.size > 0) this.#schedule()
  }

  leave(connection: Connection): void {
    this.#held.delete(connection)
    const client = connection.presenceClient
    if (client === null || this.board.holderOf(client) !== connection) return
    this.board.remove(client)
    this.#schedule()
  }

  /** Passes on what has been gathered. */
  flush(): void {
    this.#unschedule()
    const now = performance.now()
    for (const connection of this.#held) {
      if (!connection.presenceRate.take(now)) continue
      this.#held.delete(connection)
      const entry = connection.heldPresence
      connection.heldPresence = null
      if (entry && !this.board.show(connection, entry)) connection.countBad()
    }
    this.#send()
    if (this.#held.size > 0) this.#timer ??= setTimeout(this.#due, RATE_LIMITED_MS)
  }

  stop(): void {
    this.#unschedule()
    this.#held.clear()
  }

  /** Binds a client id to a connection that has none: one that nobody holds, or its own of before a reconnect. */
  #adopt(connection: Connection, { client, clock }: PresenceEntry, count: number): boolean {
    if (connection.presenceClient !== null || !this.#room.owners.mayUse(client, connection)) return false
    const holder = this.board.holderOf(client)
    if (holder) {
      // What another tab sends back has the clock that it was given; only its owner can have a newer one.
      if (count > 1 || clock <= this.board.clockOf(client)) return false
      holder.presenceClient = null
      this.#held.delete(holder)
    }
    connection.presenceClient = client
    this.#room.owners.bind(client, connection)
    return true
  }

  #send(): void {
    if (!this.board.hasChanges) return
    const messageFor = this.board.takeChanges()
    for (const connection of this.#room.connections) {
      const message = connection.isVerified && messageFor(connection)
      if (message) connection.send(message)
    }
  }

  #schedule(): void {
    if (this.#timer || this.#immediate) return
    if (this.#room.connections.size >= this.#limits.gatherPresenceFrom || this.#room.hasUnsaved)
      this.#timer = setTimeout(this.#due, GATHER_MS)
    else this.#immediate = setImmediate(this.#due)
  }

  #unschedule(): void {
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#immediate) clearImmediate(this.#immediate)
    this.#timer = null
    this.#immediate = null
  }
}
