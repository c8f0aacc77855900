import type { Connection } from './connection.ts'
import type { Outbox } from './outbox.ts'

interface Answer {
  readonly commit: number
  readonly message: Uint8Array
}

interface Waiter {
  readonly commit: number
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Whatever tells what a document holds, held back until all of that is durable. */
export class StateAnswers {
  /** One for each connection: a newer answer says everything an older one would have. */
  readonly #answers = new Map<Connection, Answer>()
  #waiters: Waiter[] = []

  /** Sends the message as soon as what is in the outbox now is committed. */
  add(connection: Connection, message: Uint8Array, outbox: Outbox): void {
    const commit = outbox.covers()
    if (commit <= outbox.committed) connection.sendState(message)
    else this.#answers.set(connection, { commit, message })
  }

  async whenCommitted(outbox: Outbox): Promise<void> {
    const commit = outbox.covers()
    if (commit <= outbox.committed) return
    await new Promise<void>((resolve, reject) => this.#waiters.push({ commit, resolve, reject }))
  }

  release(committed: number): void {
    for (const [connection, { commit, message }] of this.#answers) {
      if (commit > committed) continue
      this.#answers.delete(connection)
      connection.sendState(message)
    }
    for (const waiter of this.#waiters) if (waiter.commit <= committed) waiter.resolve()
    this.#waiters = this.#waiters.filter(({ commit }) => commit > committed)
  }

  /** Nothing can be committed at present: who asks must come again. */
  fail(error: unknown): void {
    const connections = Array.from(this.#answers.keys())
    this.#answers.clear()
    for (const waiter of this.#waiters.splice(0)) waiter.reject(error)
    for (const connection of connections) connection.closeForRetry()
  }

  forget(connection: Connection): void {
    this.#answers.delete(connection)
  }
}
