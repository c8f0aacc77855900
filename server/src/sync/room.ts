import type { Rca, RcaId } from 'shared/model'
import { CLOSE, type CloseCode } from 'shared/protocol'
import type { RoomStore } from '../storage/room-store.ts'
import { ClientOwners } from './client-owners.ts'
import type { Connection, Receiver } from './connection.ts'
import type { FormerOwners } from './former-owners.ts'
import type { Guard } from './guard.ts'
import { Intake, type IntakeRoom } from './intake.ts'
import { LiveDocument } from './live-document.ts'
import type { Outbox } from './outbox.ts'
import { Reception, type ReceptionRoom } from './reception.ts'
import { type CommitServices, type CommittingRoom, RoomCommits } from './room-commits.ts'
import { shortIdOf } from './room-log.ts'
import { type PresentRoom, RoomPresence } from './room-presence.ts'
import type { StateAnswers } from './state-answers.ts'
import type { Violation } from './violation.ts'
import type { Incoming } from './wire.ts'

export interface RoomServices extends CommitServices {
  readonly store: RoomStore
  readonly formerOwners: FormerOwners
  /** The room is empty, everything in it is saved, and it is not used again. */
  readonly ended: (room: Room) => void
}

/**
 * The server side of one RCA: its live document and who is connected to it. It exists from the first join until
 * the last person has left and everything is saved.
 */
export class Room implements Receiver, CommittingRoom, IntakeRoom, PresentRoom, ReceptionRoom {
  readonly id: RcaId
  readonly owners: ClientOwners
  document: LiveDocument | null = null
  isDamaged = false
  epoch = ''
  seedClient = 0

  readonly #services: RoomServices
  readonly #connections = new Set<Connection>()
  readonly #commits: RoomCommits
  readonly #reception: Reception
  readonly #intake: Intake
  readonly #presence: RoomPresence
  #opened: Promise<boolean>
  #visitors = 0
  #isBroken = false
  #isEnded = false

  constructor(id: RcaId, services: RoomServices) {
    this.id = id
    this.#services = services
    this.owners = new ClientOwners(id, services.formerOwners)
    this.#commits = new RoomCommits(this, services)
    this.#intake = new Intake(this, services.limits)
    this.#presence = new RoomPresence(this, services.limits)
    this.#reception = new Reception(this, this.#presence.board)
    this.#opened = this.#open()
  }

  get connections(): ReadonlySet<Connection> {
    return this.#connections
  }

  get outbox(): Outbox {
    return this.#commits.outbox
  }

  get hasUnsaved(): boolean {
    return !this.outbox.isEmpty
  }

  get answers(): StateAnswers {
    return this.#reception.answers
  }

  get isEmpty(): boolean {
    return this.#connections.size === 0 && this.#visitors === 0
  }

  /** What each connection shows of its person, unparsed. */
  get presenceStates(): readonly unknown[] {
    return this.#presence.board.states()
  }

  readonly guard: Guard = work => {
    try {
      work()
    } catch (error) {
      this.quarantine(error)
    }
  }

  join(connection: Connection): void {
    this.#connections.add(connection)
    if (this.#isBroken) connection.close(CLOSE.cannotLoadOrSave, 'this RCA cannot be opened at present')
    else if (this.document) this.#admit(connection)
  }

  left(connection: Connection): void {
    if (!this.#connections.delete(connection)) return
    this.guard(() => {
      this.answers.forget(connection)
      this.#intake.forget(connection)
      this.#presence.leave(connection)
      this.owners.release(connection)
      this.settle()
    })
  }

  receive(connection: Connection, message: Incoming): void {
    this.guard(() => this.#receive(connection, message))
  }

  /** Keeps the room open while `use` reads it; null when there is no such RCA. */
  async visit<Value>(use: (room: Room) => Promise<Value> | Value): Promise<Value | null> {
    this.#visitors++
    try {
      return (await this.#opened) ? await use(this) : null
    } finally {
      this.#visitors--
      this.settle()
    }
  }

  /** The document as of now, once all of it is durable. */
  async read(): Promise<Rca> {
    if (!this.document) throw new Error('The RCA cannot be read at present')
    const rca = this.document.read()
    await this.answers.whenCommitted(this.outbox)
    return rca
  }

  /** Has the summary written anew with the next commit. */
  refreshSummary(): void {
    this.#commits.refreshSummary()
  }

  /** Stops reading from everybody, for good. What is applied already is still saved, shown and acknowledged. */
  hold(): void {
    for (const connection of this.#connections) connection.hold('closing')
  }

  closeAll(code: CloseCode, reason: string): void {
    for (const connection of this.#connections) connection.close(code, reason)
  }

  beat(): void {
    this.guard(() => {
      for (const connection of this.#connections)
        connection.beat(() => this.#presence.board.everyone(connection))
    })
  }

  changed(): void {
    this.#commits.changed()
  }

  shared(): void {
    this.#presence.flush()
  }

  discard(offender: Connection, { code, reason, cause }: Violation): void {
    this.#services.log.warn({ rca: shortIdOf(this.id), code, reason, err: cause }, 'refused changes')
    this.document?.destroy()
    this.document = null
    for (const connection of this.#connections) connection.hold('document')
    offender.close(code, reason)
    this.#opened = this.#open()
  }

  /** Ends the room when nobody needs it and nothing in it is unsaved; else sees to it that it is saved. */
  settle(): void {
    if (this.#isEnded || !this.isEmpty || !(this.document || this.#isBroken)) return
    if (this.#commits.isDone) this.#end()
    else this.#commits.add()
  }

  /** An error of our own: this room sends everybody away, keeps what was accepted until it is saved, and ends. */
  quarantine(error: unknown): void {
    if (this.#isEnded) return
    this.#services.log.error({ rca: shortIdOf(this.id), err: error }, 'room broke')
    this.#isBroken = true
    this.document?.destroy()
    this.document = null
    this.answers.fail(error)
    this.closeAll(CLOSE.cannotLoadOrSave, 'this RCA cannot be opened at present')
    this.settle()
  }

  /** Loads the document, at first and after it was thrown away. Whoever visits gets the rejection. */
  #open(): Promise<boolean> {
    const opened = this.#load().then(isThere => this.#opens(isThere))
    opened.catch(error => this.quarantine(error))
    return opened
  }

  #opens(isThere: boolean): boolean {
    if (isThere) for (const connection of this.#connections) this.#admit(connection)
    else {
      this.closeAll(CLOSE.unknownRca, 'there is no such RCA')
      this.#end()
    }
    this.settle()
    return isThere
  }

  async #load(): Promise<boolean> {
    const { store, limits, log } = this.#services
    const stored = await store.load(this.id)
    if (!stored) return false
    const document = new LiveDocument(stored, this.outbox.unsaved(), limits.document)
    this.isDamaged = stored.isDamaged || !document.isWhole
    if (this.isDamaged) log.error({ rca: shortIdOf(this.id) }, 'stored document is damaged: read-only')
    this.epoch = stored.epoch
    this.seedClient = stored.seedClient
    this.#commits.loaded(stored)
    this.document = document
    return true
  }

  #admit(connection: Connection): void {
    this.guard(() => this.#reception.admit(connection, this.#commits.isFailing))
  }

  #receive(connection: Connection, message: Incoming): void {
    switch (message.type) {
      case 'bad':
        connection.countBad()
        break
      case 'state vector':
        this.#reception.answer(connection, message.stateVector)
        break
      case 'query presence':
        if (connection.isVerified) connection.send(this.#presence.board.everyone(connection))
        break
      case 'presence':
        if (connection.isVerified) this.#presence.take(connection, message.entries)
        break
      case 'changes':
        if (connection.isVerified) this.#intake.take(connection, message.update)
        else connection.close(CLOSE.malformed, 'changes before a state vector')
    }
  }

  #end(): void {
    this.#isEnded = true
    this.#commits.stop()
    this.#presence.stop()
    this.document?.destroy()
    this.document = null
    this.#services.ended(this)
  }
}
