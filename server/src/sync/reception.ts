import { CLOSE } from 'shared/protocol'
import type { Connection } from './connection.ts'
import type { LiveDocument } from './live-document.ts'
import type { Outbox } from './outbox.ts'
import type { PresenceBoard } from './presence-board.ts'
import { StateAnswers } from './state-answers.ts'
import { encodeEpoch, encodeState, encodeStateVector } from './wire.ts'

/** The room behind a reception. */
export interface ReceptionRoom {
  readonly document: LiveDocument | null
  readonly outbox: Outbox
  readonly epoch: string
  readonly isDamaged: boolean
  readonly seedClient: number
}

/**
 * How a connection comes to share a document. Its copy must belong to the document's epoch before either side
 * tells or applies anything; and it is told only what is durable.
 */
export class Reception {
  readonly answers = new StateAnswers()
  readonly #room: ReceptionRoom
  readonly #board: PresenceBoard

  constructor(room: ReceptionRoom, board: PresenceBoard) {
    this.#room = room
    this.#board = board
  }

  /** The document is loaded, or loaded again: the connection may speak, unless its copy belongs to another one. */
  admit(connection: Connection, isFailing: boolean): void {
    const { epoch, isDamaged } = this.#room
    if (connection.isAdmitted) {
      connection.release('document')
      return
    }
    if (isFailing) connection.closeForRetry()
    else if (connection.epoch !== null && connection.epoch !== epoch)
      connection.close(CLOSE.otherEpoch, 'the document was replaced')
    if (connection.isEnded) return
    connection.isAdmitted = true
    if (connection.wantsAcks) connection.send(encodeEpoch(epoch, isDamaged))
    if (connection.epoch !== null) this.#verify(connection)
    connection.release('document')
  }

  /** Answers a state vector with what its sender lacks. One that names no epoch shows by it which document it has. */
  answer(connection: Connection, stateVector: ReadonlyMap<number, number>): void {
    const { document, outbox, seedClient } = this.#room
    if (!document) return
    if (!connection.isVerified) {
      if (stateVector.size > 0 && !stateVector.has(seedClient)) {
        connection.close(CLOSE.otherEpoch, 'the copy belongs to another document')
        return
      }
      this.#verify(connection)
    }
    connection.hasSpoken()
    this.answers.add(connection, encodeState(document.encodeState(stateVector)), outbox)
  }

  #verify(connection: Connection): void {
    connection.isVerified = true
    if (this.#room.document) connection.send(encodeStateVector(this.#room.document.doc))
    if (!this.#board.isEmpty) connection.send(this.#board.everyone(connection))
  }
}
