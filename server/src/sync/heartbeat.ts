import type { WebSocket } from 'ws'

/** Whether anybody is still at the other end of a socket. */
export class Heartbeat {
  readonly #socket: WebSocket
  readonly #probeMs: number
  #isAlive = true

  constructor(socket: WebSocket, probeMs: number) {
    this.#socket = socket
    this.#probeMs = probeMs
    socket.on('pong', () => this.heard())
  }

  heard(): void {
    this.#isAlive = true
  }

  /** Asks for a sign of life; false when there was none since the last time. */
  beat(): boolean {
    // Whom we do not read may have answered long ago.
    if (!this.#isAlive && !this.#socket.isPaused) return false
    this.#isAlive = false
    this.#socket.ping()
    return true
  }

  /** Asks now; a socket that does not answer is ended. */
  probe(answer: (isThere: boolean) => void): void {
    if (this.#socket.isPaused) {
      answer(true)
      return
    }
    const done = (isThere: boolean) => {
      clearTimeout(timer)
      this.#socket.off('pong', pong)
      this.#socket.off('close', close)
      answer(isThere)
    }
    const pong = () => done(true)
    const close = () => done(false)
    const timer = setTimeout(() => this.#socket.terminate(), this.#probeMs)
    this.#socket.once('pong', pong)
    this.#socket.once('close', close)
    this.#socket.ping()
  }
}
