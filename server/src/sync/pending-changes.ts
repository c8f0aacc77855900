import { CLOSE } from 'shared/protocol'
import type { Unsaved } from './acknowledgements.ts'
import type { Connection } from './connection.ts'
import type { DecodedUpdate } from './decoded-update.ts'
import type { Guard } from './guard.ts'
import type { RoomLimits } from './room-limits.ts'

/** Changes as a connection sent them. */
export interface Change {
  readonly update: DecodedUpdate
  readonly unsaved: Unsaved
}

interface Waiting {
  changes: Change[]
  bytes: number
  hasResynced: boolean
  timer: NodeJS.Timeout
}

/**
 * Changes that build on others which have not arrived (H36): a client that types while it connects sends the new
 * before the old. They wait outside the document; when they wait too long the client is asked for everything
 * once more, and then sent away to come back with it.
 */
export class PendingChanges {
  readonly #limits: RoomLimits
  readonly #guard: Guard
  readonly #resync: (connection: Connection) => void
  readonly #waiting = new Map<Connection, Waiting>()

  constructor(limits: RoomLimits, guard: Guard, resync: (connection: Connection) => void) {
    this.#limits = limits
    this.#guard = guard
    this.#resync = resync
  }

  add(connection: Connection, change: Change): void {
    const waiting = this.#waiting.get(connection) ?? this.#begin(connection)
    waiting.changes.push(change)
    waiting.bytes += change.update.bytes.length
    if (waiting.bytes > this.#limits.pendingBytes)
      connection.close(CLOSE.dataMissing, 'too much depends on missing data')
  }

  /** Hands out, in order, those that can be applied now, until none can. */
  retry(
    canApply: (change: Change) => boolean,
    apply: (connection: Connection, change: Change) => void,
  ): void {
    let isDone = this.#waiting.size === 0
    while (!isDone) {
      isDone = true
      for (const [connection, waiting] of this.#waiting) {
        const next = waiting.changes.find(canApply)
        if (!next) continue
        isDone = false
        waiting.changes = waiting.changes.filter(change => change !== next)
        waiting.bytes -= next.update.bytes.length
        if (waiting.changes.length === 0) this.forget(connection)
        apply(connection, next)
      }
    }
  }

  forget(connection: Connection): void {
    const waiting = this.#waiting.get(connection)
    if (waiting) clearTimeout(waiting.timer)
    this.#waiting.delete(connection)
  }

  #begin(connection: Connection): Waiting {
    const waiting: Waiting = { changes: [], bytes: 0, hasResynced: false, timer: this.#timer(connection) }
    this.#waiting.set(connection, waiting)
    return waiting
  }

  #timer(connection: Connection): NodeJS.Timeout {
    return setTimeout(() => this.#guard(() => this.#lapse(connection)), this.#limits.pendingMs)
  }

  #lapse(connection: Connection): void {
    const waiting = this.#waiting.get(connection)
    if (!waiting) return
    if (waiting.hasResynced) {
      connection.close(CLOSE.dataMissing, 'data that changes depend on is missing')
      return
    }
    waiting.hasResynced = true
    waiting.timer = this.#timer(connection)
    this.#resync(connection)
  }
}
