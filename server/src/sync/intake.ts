import { CLOSE } from 'shared/protocol'
import type { ClientOwners } from './client-owners.ts'
import type { Connection } from './connection.ts'
import type { LiveDocument } from './live-document.ts'
import type { Outbox } from './outbox.ts'
import { type Change, PendingChanges } from './pending-changes.ts'
import type { RoomLimits } from './room-limits.ts'
import type { Violation } from './violation.ts'
import { encodeStateVector } from './wire.ts'

/** The room behind an intake. */
export interface IntakeRoom {
  readonly document: LiveDocument | null
  readonly outbox: Outbox
  readonly owners: ClientOwners
  /** Some of the stored document is unreadable: nothing may be added to what is left. */
  readonly isDamaged: boolean
  /** Something new waits for the store. */
  readonly changed: () => void
  /** The live document holds what it must not hold: it is to be thrown away. */
  readonly spoilt: (offender: Connection, violation: Violation) => void
}

/**
 * The way of changes into a room: (1) what can be told from the update itself is checked, (2) it is applied and
 * what it touched is checked, (3) what was new in it is queued for the store. Nobody is shown it before the
 * commit.
 */
export class Intake {
  readonly #room: IntakeRoom
  readonly #limits: RoomLimits
  readonly #pending: PendingChanges

  constructor(room: IntakeRoom, limits: RoomLimits) {
    this.#room = room
    this.#limits = limits
    this.#pending = new PendingChanges(limits, connection => {
      if (room.document) connection.send(encodeStateVector(room.document.doc))
    })
  }

  take(connection: Connection, bytes: Uint8Array): void {
    const unsaved = connection.await()
    const update = this.#room.document?.check(bytes)
    if (!update) return
    if ('code' in update) connection.close(update.code, update.reason)
    else this.#admit(connection, { update, unsaved })
  }

  forget(connection: Connection): void {
    this.#pending.forget(connection)
  }

  /**
   * H34: what is new must not be written under the client id of somebody else who is here. Who lost the network
   * and came back as a new session may be that somebody: the old connection is asked whether it is still there.
   */
  #admit(connection: Connection, change: Change): void {
    const rival = this.#rivalFor(connection, change)
    if (!rival) {
      this.#accept(connection, change)
      return
    }
    connection.hold()
    rival.probe(isThere => {
      if (isThere) connection.close(CLOSE.forbidden, "written under somebody else's client id")
      else if (!this.#room.document) connection.closeForRetry()
      if (connection.isEnded) return
      this.#admit(connection, change)
      connection.release()
    })
  }

  #rivalFor(connection: Connection, { update }: Change): Connection | undefined {
    const { document, owners } = this.#room
    for (const [client, { to }] of update.ranges) {
      if (to <= (document?.clockOf(client) ?? 0)) continue
      const rival = owners.rivalOf(client, connection)
      if (rival) return rival
      owners.bind(client, connection)
    }
    return undefined
  }

  #accept(connection: Connection, change: Change): void {
    if (this.#room.document?.isComplete(change.update)) this.#apply(connection, change)
    else this.#pending.add(connection, change)
  }

  #apply(connection: Connection, { update, unsaved }: Change): void {
    const { document, outbox, isDamaged } = this.#room
    if (!document || connection.isEnded) return
    const applied = document.apply(update)
    if (applied.outcome === 'violation') {
      this.#room.spoilt(connection, applied.violation)
      return
    }
    if (applied.outcome === 'known') {
      unsaved.commit = outbox.covers()
      connection.acknowledge(outbox.committed)
      return
    }
    if (isDamaged) {
      this.#room.spoilt(connection, { code: CLOSE.forbidden, reason: 'this RCA is damaged and read-only' })
      return
    }
    outbox.add(applied.update, connection, applied.since)
    unsaved.commit = outbox.covers()
    this.#room.changed()
    if (outbox.bytes > this.#limits.unsavedBytes)
      connection.close(CLOSE.cannotLoadOrSave, 'too much is waiting to be saved')
    this.#retry()
  }

  #retry(): void {
    this.#pending.retry(
      change => this.#room.document?.isComplete(change.update) ?? false,
      (connection, change) => this.#apply(connection, change),
    )
  }
}
