import type { Rca, RcaId } from 'shared/model'
import { CLOSE, type CloseCode } from 'shared/protocol'
import type { RoomStore, RoomWrite } from '../storage/room-store.ts'
import { ClientOwners } from './client-owners.ts'
import type { CommitQueue, Writer } from './commit-queue.ts'
import type { Connection, Receiver } from './connection.ts'
import { Intake, type IntakeRoom } from './intake.ts'
import { LiveDocument } from './live-document.ts'
import { Outbox } from './outbox.ts'
import { Reception, type ReceptionRoom } from './reception.ts'
import type { RoomLimits } from './room-limits.ts'
import type { RoomLog } from './room-log.ts'
import { RoomPresence } from './room-presence.ts'
import { RoomSchedule } from './room-schedule.ts'
import type { Violation } from './violation.ts'
import { encodeChanges, type Incoming } from './wire.ts'

export interface RoomHouse {
  readonly store: RoomStore
  readonly queue: CommitQueue
  readonly clock: { readonly now: () => number }
  readonly log: RoomLog
  readonly limits: RoomLimits
  /** The room is empty, everything in it is saved, and it is not used again. */
  readonly ended: (room: Room) => void
}

/**
 * The server side of one RCA: its live document and who is connected to it. It exists from the first join until
 * the last person has left and everything is saved.
 */
export class Room implements Receiver, Writer, IntakeRoom, ReceptionRoom {
  readonly id: RcaId
  readonly outbox = new Outbox()
  readonly owners = new ClientOwners()
  document: LiveDocument | null = null
  isDamaged = false
  epoch = ''
  seedClient = 0

  readonly #house: RoomHouse
  readonly #connections = new Set<Connection>()
  readonly #reception: Reception
  readonly #intake: Intake
  readonly #presence: RoomPresence
  #opened: Promise<boolean>
  #schedule: RoomSchedule | null = null
  #visitors = 0
  #isFailing = false
  #isBroken = false
  #isEnded = false

  constructor(id: RcaId, house: RoomHouse) {
    this.id = id
    this.#house = house
    this.#intake = new Intake(this, house.limits)
    const { limits } = house
    this.#presence = new RoomPresence(this.#connections, this.owners, limits, () => !this.outbox.isEmpty)
    this.#reception = new Reception(this, this.#presence.board)
    this.#opened = this.#open()
  }

  get connections(): ReadonlySet<Connection> {
    return this.#connections
  }

  /** What each connection shows of its person, unparsed. */
  get presenceStates(): readonly unknown[] {
    return this.#presence.board.states()
  }

  join(connection: Connection): void {
    this.#connections.add(connection)
    if (this.#isBroken) connection.close(CLOSE.cannotLoadOrSave, 'this RCA cannot be opened at present')
    else if (this.document) this.#guard(() => this.#reception.admit(connection, this.#isFailing))
  }

  left(connection: Connection): void {
    if (!this.#connections.delete(connection)) return
    this.#guard(() => {
      this.#reception.answers.forget(connection)
      this.#intake.forget(connection)
      this.#presence.leave(connection)
      this.owners.release(connection)
      this.#settle()
    })
  }

  receive(connection: Connection, message: Incoming): void {
    this.#guard(() => this.#receive(connection, message))
  }

  /** Keeps the room open while `use` reads it; null when there is no such RCA. */
  async visit<Value>(use: (room: Room) => Promise<Value> | Value): Promise<Value | null> {
    this.#visitors++
    try {
      return (await this.#opened) ? await use(this) : null
    } finally {
      this.#visitors--
      this.#settle()
    }
  }

  /** The document as of now, once all of it is durable. */
  async read(): Promise<Rca> {
    if (!this.document) throw new Error('The RCA cannot be read at present')
    const rca = this.document.read()
    await this.#reception.answers.whenCommitted(this.outbox)
    return rca
  }

  /** Has the summary written anew with the next commit. */
  refreshSummary(): void {
    this.#schedule?.refreshSummary()
  }

  /** Stops reading from everybody. What is applied already is still saved, shown and acknowledged. */
  hold(): void {
    for (const connection of this.#connections) connection.hold()
  }

  closeAll(code: CloseCode, reason: string): void {
    for (const connection of this.#connections) connection.close(code, reason)
  }

  beat(): void {
    for (const connection of this.#connections) connection.beat(() => this.#presence.board.everyone())
  }

  changed(): void {
    this.#schedule?.changed()
    this.#house.queue.add(this)
  }

  takeWrite(): RoomWrite | null {
    let write: RoomWrite | null = null
    this.#guard(() => {
      write = this.#takeWrite()
    })
    if (!write) queueMicrotask(() => this.#settle())
    return write
  }

  saved(): void {
    this.#guard(() => this.#share())
    this.#settle()
  }

  failed(error: unknown): void {
    this.#guard(() => {
      this.outbox.failed()
      this.#schedule?.refreshSummary()
      this.#reception.answers.fail(error)
      if (this.#isFailing) return
      this.#isFailing = true
      this.#house.log.error({ rca: this.id, err: error }, 'cannot save')
      for (const connection of this.#connections) connection.sayNotSaving()
    })
  }

  spoilt(offender: Connection, { code, reason }: Violation): void {
    this.#house.log.warn({ rca: this.id, code, reason }, 'refused changes')
    this.document?.destroy()
    this.document = null
    this.hold()
    offender.close(code, reason)
    this.#opened = this.#open()
  }

  /** Loads the document, at first and after it was thrown away. Whoever visits gets the rejection. */
  #open(): Promise<boolean> {
    const opened = this.#load().then(isThere => this.#opens(isThere))
    opened.catch(error => this.#quarantine(error))
    return opened
  }

  #opens(isThere: boolean): boolean {
    if (isThere)
      for (const connection of this.#connections)
        this.#guard(() => this.#reception.admit(connection, this.#isFailing))
    else {
      this.closeAll(CLOSE.unknownRca, 'there is no such RCA')
      this.#end()
    }
    this.#settle()
    return isThere
  }

  async #load(): Promise<boolean> {
    const { store, limits } = this.#house
    const stored = await store.load(this.id)
    if (!stored) return false
    const document = new LiveDocument(stored, this.outbox.unsaved(), limits.document)
    this.isDamaged = stored.isDamaged || !document.isWhole
    if (this.isDamaged) this.#house.log.error({ rca: this.id }, 'stored document is damaged: read-only')
    this.epoch = stored.epoch
    this.seedClient = stored.seedClient
    this.#schedule ??= new RoomSchedule(stored, limits, {
      due: () => this.#house.queue.add(this),
      broke: error => this.#house.log.error({ rca: this.id, err: error }, 'cannot summarise'),
    })
    this.document = document
    return true
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
        if (connection.isVerified) connection.send(this.#presence.board.everyone())
        break
      case 'presence':
        if (connection.isVerified) this.#presence.take(connection, message.entries)
        break
      case 'changes':
        if (connection.isVerified) this.#intake.take(connection, message.update)
        else connection.close(CLOSE.malformed, 'changes before a state vector')
    }
  }

  /** After a commit: first those who join, then everybody, then the authors. */
  #share(): void {
    const saved = this.outbox.saved()
    const { committed } = this.outbox
    this.#reception.answers.release(committed)
    if (saved) {
      const message = encodeChanges(saved.update)
      for (const connection of this.#connections) {
        const isOnlyAuthor = saved.authors.size === 1 && saved.authors.has(connection)
        if (connection.isSynced && !isOnlyAuthor) connection.send(message)
      }
    }
    for (const connection of this.#connections) connection.acknowledge(committed)
    if (this.#isFailing) {
      this.#isFailing = false
      this.#house.log.info({ rca: this.id }, 'saves again')
      for (const connection of this.#connections) connection.sayWhatIsSaved()
    }
    this.#presence.flush()
  }

  #takeWrite(): RoomWrite | null {
    const at = this.#house.clock.now()
    const update = this.outbox.take(this.document) ?? undefined
    if (update) this.#schedule?.took(update.length)
    const derived = this.isDamaged ? {} : this.#schedule?.derive(this.document, this.#isEmpty)
    if (!update && !derived?.summary && !derived?.snapshot) return null
    return { id: this.id, at, update, ...derived }
  }

  get #isEmpty(): boolean {
    return this.#connections.size === 0 && this.#visitors === 0
  }

  /** Ends the room when nobody needs it and nothing in it is unsaved; else sees to it that it is saved. */
  #settle(): void {
    if (this.#isEnded || !this.#isEmpty || !(this.document || this.#isBroken)) return
    const schedule = this.#isBroken || this.isDamaged ? null : this.#schedule
    if (this.outbox.isEmpty && !schedule?.needsSummary(true) && !schedule?.needsSnapshot(true)) this.#end()
    else this.#house.queue.add(this)
  }

  /** An error of our own: this room sends everybody away, keeps what was accepted until it is saved, and ends. */
  #quarantine(error: unknown): void {
    if (this.#isEnded) return
    this.#house.log.error({ rca: this.id, err: error }, 'room broke')
    this.#isBroken = true
    this.document?.destroy()
    this.document = null
    this.#reception.answers.fail(error)
    this.closeAll(CLOSE.cannotLoadOrSave, 'this RCA cannot be opened at present')
    this.#settle()
  }

  #guard(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#quarantine(error)
    }
  }

  #end(): void {
    this.#isEnded = true
    this.#schedule?.stop()
    this.#presence.stop()
    this.document?.destroy()
    this.document = null
    this.#house.ended(this)
  }
}
