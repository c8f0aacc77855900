import type { Duplex } from 'node:stream'
import { CLOSE, type CloseCode, isFinalClose } from 'shared/protocol'
import type { RawData, WebSocket } from 'ws'
import { Acknowledgements, type Unsaved } from './acknowledgements.ts'
import { Heartbeat } from './heartbeat.ts'
import type { RoomLimits } from './room-limits.ts'
import { TokenBucket } from './token-bucket.ts'
import { decodeMessage, encodeRefused, encodeSaved, type Incoming, type PresenceEntry } from './wire.ts'
import { writeOnceATurn } from './write-once-a-turn.ts'

export interface Joining {
  /** The epoch of the client's offline copy; null when it has none or says nothing. */
  readonly epoch: string | null
  /** Opened with `?ack=1`: it wants to be told what is saved. */
  readonly wantsAcks: boolean
  /** The newest version of what is stored that it can write; null when it does not say. */
  readonly schema: number | null
  /**
   * Which browser it is: connections of one session may write under each other's client ids. Null for one that never
   * loaded a page: it is a session of its own.
   */
  readonly session: string | null
}

/** Whoever receives what a connection says. */
export interface Receiver {
  readonly receive: (connection: Connection, message: Incoming) => void
  readonly left: (connection: Connection) => void
}

/** Why a connection is not read: its document is not there yet, its client id is being asked for, or all is to end. */
export type Hold = 'document' | 'client id' | 'closing'

/** How long a peer may take to answer our close before its socket is destroyed. */
const CLOSING_MS = 2000

/** What a close frame has room for. */
const MAX_REASON_BYTES = 123

/** One socket: what arrives is measured out, what leaves is never left to pile up. */
export class Connection {
  readonly epoch: string | null
  readonly wantsAcks: boolean
  readonly schema: number | null
  readonly session: string | null
  /** Client ids bound to it. */
  readonly clients = new Set<number>()
  /** Its one presence: the client id, and the newest state that was not passed on yet. */
  presenceClient: number | null = null
  heldPresence: PresenceEntry | null = null
  readonly presenceRate: TokenBucket
  /** It has been let in, and may speak. */
  isAdmitted = false
  /** Its copy belongs to this epoch. */
  isVerified = false
  /** It has been given the document: from now on it gets every commit. */
  isSynced = false

  readonly #socket: WebSocket
  readonly #receiver: Receiver
  readonly #limits: RoomLimits
  readonly #changes: TokenBucket
  readonly #messages: TokenBucket
  readonly #inbox: Uint8Array[] = []
  readonly #acknowledgements = new Acknowledgements()
  readonly #heartbeat: Heartbeat
  readonly #holds = new Set<Hold>(['document'])
  readonly #gather: () => void
  #isEnded = false
  #hasSent = false
  #bad = 0
  /** Bytes of a large answer still on their way: they do not count as piling up. */
  #allowance = 0
  #preSync: NodeJS.Timeout | null = null
  #mustSpeak = true
  #throttle: NodeJS.Timeout | null = null
  #throttledSince: number | null = null

  /** `stream` is what the socket writes to. */
  constructor(socket: WebSocket, stream: Duplex, joining: Joining, receiver: Receiver, limits: RoomLimits) {
    this.epoch = joining.epoch
    this.wantsAcks = joining.wantsAcks
    this.schema = joining.schema
    this.session = joining.session
    this.#socket = socket
    this.#receiver = receiver
    this.#limits = limits
    const now = performance.now()
    this.#changes = new TokenBucket(limits.changes, now)
    this.#messages = new TokenBucket(limits.messages, now)
    this.presenceRate = new TokenBucket(limits.presence, now)
    this.#heartbeat = new Heartbeat(socket, limits.probeMs)
    this.#gather = writeOnceATurn(stream)
    socket.on('message', (data, isBinary) => this.#arrive(data, isBinary))
    // ws answers protocol errors itself (1002, 1007, 1009); without a listener they would end the process.
    socket.on('error', () => undefined)
    socket.on('close', () => this.#end())
  }

  get isEnded(): boolean {
    return this.#isEnded
  }

  /** Starts or goes on reading, unless it is held for another reason as well. */
  release(hold: Hold): void {
    if (!this.#holds.delete(hold) || this.#holds.size > 0) return
    // Not before it is let in: a slow load is not its fault.
    if (this.#mustSpeak)
      this.#preSync ??= setTimeout(
        () => this.close(CLOSE.tooSlow, 'nothing was said'),
        this.#limits.preSyncMs,
      )
    this.#drain()
  }

  /** Stops reading until `release`; what has arrived waits. */
  hold(hold: Hold): void {
    this.#holds.add(hold)
    this.#pause()
  }

  /** It has said what it knows. */
  hasSpoken(): void {
    this.#mustSpeak = false
    if (this.#preSync) clearTimeout(this.#preSync)
    this.#preSync = null
  }

  send(message: Uint8Array): void {
    if (this.#isEnded) return
    if (this.#socket.bufferedAmount > this.#limits.bufferedBytes + this.#allowance) {
      this.close(CLOSE.tooSlow, 'the connection is too slow')
      return
    }
    this.#hasSent = true
    this.#gather()
    this.#socket.send(message)
  }

  /** Sends the answer to a state vector, which may be larger than what may pile up. */
  sendState(message: Uint8Array): void {
    if (this.#isEnded) return
    if (this.#socket.bufferedAmount > this.#limits.bufferedBytes) {
      this.close(CLOSE.tooSlow, 'the connection is too slow')
      return
    }
    this.#allowance += message.length
    this.#hasSent = true
    this.#gather()
    this.#socket.send(message, () => {
      this.#allowance -= message.length
    })
    this.isSynced = true
  }

  /** Counts a message with changes; its `commit` is to be filled in. */
  await(): Unsaved {
    return this.#acknowledgements.add()
  }

  /** Tells how many of its messages with changes are durable now, if that are more than it knows. */
  acknowledge(committed: number): void {
    if (this.#acknowledgements.commit(committed)) this.sayWhatIsSaved()
  }

  sayWhatIsSaved(): void {
    if (this.wantsAcks) this.send(encodeSaved(this.#acknowledgements.saved))
  }

  sayNotSaving(): void {
    if (this.wantsAcks) this.send(encodeRefused(CLOSE.cannotLoadOrSave, this.#acknowledgements.saved))
  }

  /** A message that says nothing we know; many of them end the connection. */
  countBad(): void {
    if (++this.#bad > this.#limits.badMessages) this.close(CLOSE.malformed, 'too many malformed messages')
  }

  close(code: CloseCode, reason: string): void {
    if (this.#isEnded) return
    if (this.wantsAcks && isFinalClose(code))
      this.#socket.send(encodeRefused(code, this.#acknowledgements.saved))
    // ws throws where a reason is longer than fits.
    this.#socket.close(code, Buffer.from(reason).subarray(0, MAX_REASON_BYTES))
    // The peer's answer must be read, if it sends one at all.
    this.#socket.resume()
    setTimeout(() => this.#socket.terminate(), CLOSING_MS).unref()
    this.#end()
  }

  /** Nothing can be saved at present, so nothing can be said: the client comes again. */
  closeForRetry(): void {
    this.close(CLOSE.cannotLoadOrSave, 'nothing can be saved at present')
  }

  /** Once a heartbeat: ends a connection that is gone, keeps one alive to which there was nothing to say. */
  beat(keepAlive: () => Uint8Array): void {
    if (!this.#heartbeat.beat()) {
      this.#socket.terminate()
      this.#end()
      return
    }
    // A stock client gives up after 30 s without a message; pings do not count for it.
    if (!this.#hasSent) this.send(keepAlive())
    this.#hasSent = false
  }

  /** Whether anybody is still there; ends the connection if not. */
  probe(answer: (isThere: boolean) => void): void {
    this.#heartbeat.probe(answer)
  }

  #end(): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.hasSpoken()
    if (this.#throttle) clearTimeout(this.#throttle)
    this.#inbox.length = 0
    this.#receiver.left(this)
  }

  #arrive(data: RawData, isBinary: boolean): void {
    if (this.#isEnded) return
    this.#heartbeat.heard()
    if (!isBinary || !(data instanceof Uint8Array)) {
      this.countBad()
      return
    }
    this.#inbox.push(data)
    this.#drain()
  }

  #drain(): void {
    while (this.#inbox.length > 0 && this.#holds.size === 0 && !this.#isEnded && !this.#throttle) {
      const [message] = this.#inbox
      if (!message || !this.#mayPass(message)) break
      this.#inbox.shift()
      this.#receiver.receive(this, decodeMessage(message))
    }
    if (this.#isEnded) return
    if (this.#inbox.length > 0 || this.#holds.size > 0) this.#pause()
    else if (this.#socket.isPaused) this.#socket.resume()
  }

  #pause(): void {
    if (!this.#socket.isPaused) this.#socket.pause()
  }

  /** Takes a token for the message, or waits for one and stops reading meanwhile. */
  #mayPass(message: Uint8Array): boolean {
    const now = performance.now()
    const isChange = message[0] === 0
    const wait = Math.max(this.#messages.wait(now), isChange ? this.#changes.wait(now) : 0)
    if (wait === 0) {
      this.#messages.take(now)
      if (isChange) this.#changes.take(now)
      if (this.#changes.isRested && this.#messages.isRested) this.#throttledSince = null
      return true
    }
    this.#throttledSince ??= now
    if (now - this.#throttledSince > this.#limits.throttledMs) {
      this.close(CLOSE.tooFast, 'too many changes')
      return false
    }
    this.#throttle = setTimeout(() => {
      this.#throttle = null
      this.#drain()
    }, wait)
    return false
  }
}
