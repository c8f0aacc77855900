import type { RcaId } from 'shared/model'
import type { RoomWrite, StoredRoom } from '../storage/room-store.ts'
import type { CommitQueue, Writer } from './commit-queue.ts'
import type { Connection } from './connection.ts'
import type { Guard } from './guard.ts'
import type { LiveDocument } from './live-document.ts'
import { Outbox } from './outbox.ts'
import type { RoomLimits } from './room-limits.ts'
import { type RoomLog, shortIdOf } from './room-log.ts'
import { RoomSchedule } from './room-schedule.ts'
import type { StateAnswers } from './state-answers.ts'
import { encodeChanges } from './wire.ts'

/** The room behind its commits. */
export interface CommittingRoom {
  readonly id: RcaId
  readonly document: LiveDocument | null
  readonly isDamaged: boolean
  readonly connections: ReadonlySet<Connection>
  /** Nobody is there any more. */
  readonly isEmpty: boolean
  readonly answers: StateAnswers
  readonly guard: Guard
  readonly quarantine: (error: unknown) => void
  /** Everybody has been told what the commit holds. */
  readonly shared: () => void
  /** Called after each commit, and when there was nothing to commit. */
  readonly settle: () => void
}

export interface CommitServices {
  readonly queue: CommitQueue
  readonly clock: { readonly now: () => number }
  readonly log: RoomLog
  readonly limits: RoomLimits
}

/** What of a room goes to the store, and who is told of it in which order. */
export class RoomCommits implements Writer {
  readonly outbox = new Outbox()
  readonly #room: CommittingRoom
  readonly #services: CommitServices
  #schedule: RoomSchedule | null = null
  #isFailing = false

  constructor(room: CommittingRoom, services: CommitServices) {
    this.#room = room
    this.#services = services
  }

  /** The last attempt to save has failed. */
  get isFailing(): boolean {
    return this.#isFailing
  }

  /** The document is loaded, for the first time or anew. */
  loaded(stored: StoredRoom): void {
    const { id, guard } = this.#room
    this.#schedule ??= new RoomSchedule(stored, this.#services.limits, {
      due: () => guard(() => this.add()),
      broke: error => this.#services.log.error({ rca: shortIdOf(id), err: error }, 'cannot summarise'),
    })
  }

  changed(): void {
    this.#schedule?.changed()
    this.add()
  }

  /** Something waits for the store. */
  add(): void {
    this.#services.queue.add(this)
  }

  /** Has the summary written anew with the next commit. */
  refreshSummary(): void {
    this.#schedule?.refreshSummary()
  }

  /** Whether all is stored that is to be stored when nobody is there any more. */
  get isDone(): boolean {
    if (!this.outbox.isEmpty) return false
    const { document, isDamaged } = this.#room
    const schedule = document && !isDamaged ? this.#schedule : null
    return !schedule?.needsSummary(true) && !schedule?.needsSnapshot(true)
  }

  stop(): void {
    this.#schedule?.stop()
  }

  takeWrite(): RoomWrite | null {
    try {
      const write = this.#takeWrite()
      if (!write) queueMicrotask(() => this.#room.settle())
      return write
    } catch (error) {
      this.#room.quarantine(error)
      throw error
    }
  }

  saved(): void {
    this.#room.guard(() => this.#share())
    this.#room.settle()
  }

  failed(error: unknown): void {
    this.#room.guard(() => {
      this.outbox.failed()
      this.#schedule?.failed()
      this.#room.answers.fail(error)
      if (this.#isFailing) return
      this.#isFailing = true
      this.#services.log.error({ rca: shortIdOf(this.#room.id), err: error }, 'cannot save')
      for (const connection of this.#room.connections) connection.sayNotSaving()
    })
  }

  #takeWrite(): RoomWrite | null {
    const { id, document, isDamaged, isEmpty } = this.#room
    const at = this.#services.clock.now()
    const updates = this.outbox.take(document) ?? undefined
    if (updates) this.#schedule?.took(updates)
    const derived = isDamaged ? {} : this.#schedule?.derive(document, isEmpty)
    if (!updates && !derived?.summary && !derived?.snapshot) return null
    return { id, at, updates, ...derived }
  }

  /** After a commit: first those who join, then everybody, then the authors. */
  #share(): void {
    const saved = this.outbox.saved()
    const { committed } = this.outbox
    const { connections, answers } = this.#room
    answers.release(committed)
    for (const update of saved?.updates ?? []) {
      const message = encodeChanges(update)
      for (const connection of connections) {
        const isOnlyAuthor = saved?.authors.size === 1 && saved.authors.has(connection)
        if (connection.isSynced && !isOnlyAuthor) connection.send(message)
      }
    }
    for (const connection of connections) connection.acknowledge(committed)
    if (this.#isFailing) {
      this.#isFailing = false
      this.#services.log.info({ rca: shortIdOf(this.#room.id) }, 'saves again')
      for (const connection of connections) connection.sayWhatIsSaved()
    }
    this.#room.shared()
  }
}
