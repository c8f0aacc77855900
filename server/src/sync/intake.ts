import { CLOSE } from 'shared/protocol'
import type { ClientOwners } from './client-owners.ts'
import type { Connection } from './connection.ts'
import type { Guard } from './guard.ts'
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
  readonly guard: Guard
  /** Something new waits for the store. */
  readonly changed: () => void
  /** The live document holds what it must not hold: it is to be thrown away. */
  readonly discard: (offender: Connection, violation: Violation) => void
}

/** To whom the client ids of a change belong: to its sender, to somebody who is here, or to somebody who will return. */
type Owner = 'sender' | Connection | 'absent'

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
    this.#pending = new PendingChanges(limits, room.guard, connection => {
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
   * H34: what is new must not be written under the client id of somebody else who is here, or was until just now. Who
   * lost the network and came back as a new session may be that somebody: the old connection is asked whether it is
   * still there. H35: whose id it is cannot be told for certain, so the refusal is not for good.
   */
  #admit(connection: Connection, change: Change): void {
    const owner = this.#ownerOf(connection, change)
    if (owner === 'sender') this.#accept(connection, change)
    else if (owner === 'absent') refuseClientId(connection)
    else {
      connection.hold('client id')
      owner.probe(isThere => this.#room.guard(() => this.#answered(connection, change, isThere)))
    }
  }

  #answered(connection: Connection, change: Change, isThere: boolean): void {
    if (isThere) refuseClientId(connection)
    else if (!this.#room.document) connection.closeForRetry()
    if (connection.isEnded) return
    this.#admit(connection, change)
    connection.release('client id')
  }

  #ownerOf(connection: Connection, { update }: Change): Owner {
    const { document, owners } = this.#room
    for (const [client, { to }] of update.ranges) {
      if (to <= (document?.clockOf(client) ?? 0)) continue
      const rival = owners.rivalOf(client, connection)
      if (rival) return rival
      if (owners.isKeptFrom(client, connection)) return 'absent'
      owners.bind(client, connection)
    }
    return 'sender'
  }

  #accept(connection: Connection, change: Change): void {
    if (!this.#room.document?.isComplete(change.update)) {
      this.#pending.add(connection, change)
      return
    }
    this.#apply(connection, change)
    this.#retry()
  }

  #apply(connection: Connection, { update, unsaved }: Change): void {
    const { document, outbox, isDamaged } = this.#room
    if (!document || connection.isEnded) return
    const isTooOld = connection.schema !== null && document.minWriter > connection.schema
    if ((isDamaged || isTooOld) && !document.knows(update)) {
      if (isDamaged) connection.close(CLOSE.forbidden, 'this RCA is damaged and read-only')
      else connection.close(CLOSE.tooOld, 'a newer version writes this RCA')
      return
    }
    const applied = document.apply(update)
    if (applied.outcome === 'violation') {
      this.#room.discard(connection, applied.violation)
      return
    }
    if (applied.outcome === 'known') {
      unsaved.commit = outbox.covers()
      connection.acknowledge(outbox.committed)
      return
    }
    outbox.add(applied.update, connection, applied.since)
    unsaved.commit = outbox.covers()
    this.#room.changed()
    if (outbox.bytes > this.#limits.unsavedBytes)
      connection.close(CLOSE.cannotLoadOrSave, 'too much is waiting to be saved')
  }

  /** What waited for it; whatever that completes in turn is found by the same loop. */
  #retry(): void {
    this.#pending.retry(
      change => this.#room.document?.isComplete(change.update) ?? false,
      (connection, change) => this.#apply(connection, change),
    )
  }
}

function refuseClientId(connection: Connection): void {
  connection.close(CLOSE.clientIdTaken, "written under somebody else's client id")
}
