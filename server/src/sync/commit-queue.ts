import type { RoomStore, RoomWrite } from '../storage/room-store.ts'

/** A room, as the queue sees it. `saved` and `failed` may not throw: the commits of all rooms hang on them. */
export interface Writer {
  /**
   * What is to be written now, or null. `saved` or `failed` follows, and no other `takeWrite` before it. One that
   * throws counts as a commit that failed.
   */
  readonly takeWrite: () => RoomWrite | null
  readonly saved: () => void
  readonly failed: (error: unknown) => void
}

interface Taken {
  readonly writer: Writer
  readonly write: RoomWrite
}

/**
 * Group commit without a timer: a commit begins at once when none is in flight, and whatever arrives meanwhile, of
 * all rooms, is the next one. There is never more than one in flight. A commit that fails is tried again room by
 * room, so that one room's trouble is not the others', and then at growing intervals.
 */
export class CommitQueue {
  readonly #store: RoomStore
  readonly #retryMs: readonly [first: number, longest: number]
  readonly #waiting = new Set<Writer>()
  readonly #failing = new Set<Writer>()
  #isBusy = false
  #isClosed = false
  #retryTimer: NodeJS.Timeout | null = null
  #pause: number
  #idle: (() => void)[] = []
  #commits = 0
  #failures = 0

  constructor(store: RoomStore, retryMs: readonly [first: number, longest: number]) {
    this.#store = store
    this.#retryMs = retryMs
    this.#pause = retryMs[0]
  }

  get commits(): number {
    return this.#commits
  }

  get failures(): number {
    return this.#failures
  }

  /** The last attempt of some room to be saved has failed. */
  get isFailing(): boolean {
    return this.#failing.size > 0
  }

  /** Something of this room waits to be written. While its commits fail, only the retry takes it up. */
  add(writer: Writer): void {
    if (this.#isClosed || this.#failing.has(writer)) return
    this.#waiting.add(writer)
    this.#begin()
  }

  /** Resolves when nothing is in flight and nothing waits, failing rooms excepted. */
  async whenIdle(): Promise<void> {
    if (!this.#isBusy && this.#waiting.size === 0) return
    await new Promise<void>(resolve => this.#idle.push(resolve))
  }

  /** Nothing is taken or tried again from now on. */
  close(): void {
    this.#isClosed = true
    if (this.#retryTimer) clearTimeout(this.#retryTimer)
    this.#retryTimer = null
    this.#failing.clear()
    this.#waiting.clear()
  }

  #begin(): void {
    if (this.#isBusy) return
    this.#isBusy = true
    // After all sockets that are readable now have been read: their messages share the commit.
    setImmediate(() => void this.#run())
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      const taken = this.#take()
      if (taken.length > 0) await this.#commit(taken)
    }
    this.#isBusy = false
    for (const resolve of this.#idle.splice(0)) resolve()
  }

  #take(): Taken[] {
    const taken: Taken[] = []
    for (const writer of this.#waiting) {
      try {
        const write = writer.takeWrite()
        if (write) taken.push({ writer, write })
        else this.#failing.delete(writer)
      } catch (error) {
        this.#fail(writer, error)
      }
    }
    this.#waiting.clear()
    return taken
  }

  async #commit(taken: readonly Taken[]): Promise<void> {
    try {
      await this.#write(taken)
    } catch (error) {
      const [only, ...others] = taken
      if (only && others.length === 0) this.#fail(only.writer, error)
      else for (const one of taken) await this.#commitAlone(one)
    }
  }

  async #commitAlone(one: Taken): Promise<void> {
    try {
      await this.#write([one])
    } catch (error) {
      this.#fail(one.writer, error)
    }
  }

  async #write(taken: readonly Taken[]): Promise<void> {
    try {
      await this.#store.commit(taken.map(({ write }) => write))
    } catch (error) {
      this.#failures++
      throw error
    }
    this.#commits++
    for (const { writer } of taken) this.#failing.delete(writer)
    if (this.#failing.size === 0) this.#pause = this.#retryMs[0]
    for (const { writer } of taken) writer.saved()
  }

  #fail(writer: Writer, error: unknown): void {
    this.#failing.add(writer)
    writer.failed(error)
    if (this.#isClosed || this.#retryTimer) return
    this.#retryTimer = setTimeout(() => this.#retry(), this.#pause)
    // Once an attempt, however many rooms fail in it.
    this.#pause = Math.min(this.#pause * 2, this.#retryMs[1])
  }

  /** They count as failing until a commit of theirs succeeds. */
  #retry(): void {
    this.#retryTimer = null
    for (const writer of this.#failing) this.#waiting.add(writer)
    if (this.#waiting.size > 0) this.#begin()
  }
}
