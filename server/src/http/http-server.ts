import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import {
  type ConnectionError,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify'
import type { Config } from '../config.ts'
import type { RefusalCode } from './refusal.ts'
import type { App } from './zod-routes.ts'

export interface HttpLimits {
  /** Largest body of a request, bytes. */
  readonly bodyBytes: number
  /** How long a visitor may take to say what it wants (H9). */
  readonly headersMs: number
  /** How long a whole request may take to arrive: a large import from a phone fits. */
  readonly requestMs: number
  /** Sockets of one address that have not said yet what they want (H9). */
  readonly pendingPerAddress: number
  readonly requestsPerMinute: number
  /** New RCAs of one address: a script may import hundreds, not fill the disk in a night. */
  readonly createsPerMinute: number
}

/** Bare fastify with everything about time and size set: a visitor cannot hold what it does not use. */
export function createHttpServer(
  { trustProxy }: Pick<Config, 'trustProxy'>,
  limits: HttpLimits,
  log: FastifyBaseLogger,
): App {
  const http = {
    headersTimeout: limits.headersMs,
    connectionsCheckingInterval: Math.min(limits.headersMs, 1000),
  }
  const app: App = fastify({
    loggerInstance: log,
    // Our own line for each request leaves out what may not be logged.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: typeof trustProxy === 'boolean' ? trustProxy : [...trustProxy],
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    clientErrorHandler: refuseBroken,
    frameworkErrors: refuseAddress,
    forceCloseConnections: 'idle',
    http,
  })
  limitPending(app, limits.pendingPerAddress)
  return app
}

/** An address that cannot be decoded, or a part of it that is longer than any there is. */
function refuseAddress({ statusCode = 400 }: FastifyError, _request: FastifyRequest, reply: FastifyReply) {
  return reply.code(statusCode).send({ error: { code: 'bad-request', message: 'This is no address.' } })
}

const brokenAnswers: Readonly<Record<string, { status: number; code: RefusalCode; message: string }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'bad-request', message: 'The request took too long.' },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'too-big', message: 'The headers are too large.' },
}
const BROKEN = { status: 400, code: 'bad-request', message: 'This is no request.' }

/** What cannot be read as a request at all. Not logged: the error holds the bytes, and those the key (A17). */
function refuseBroken({ code: cause }: ConnectionError, socket: Socket): void {
  if (cause === 'ECONNRESET' || socket.destroyed) return
  const { status, code, message } = brokenAnswers[cause] ?? BROKEN
  const body = JSON.stringify({ error: { code, message } })
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    )
  socket.destroy()
}

/** Counts sockets that have not spoken, and drops those of an address that has too many. */
function limitPending(app: App, most: number): void {
  const pending = new Map<string, number>()
  const addressOfSilent = new WeakMap<Socket, string>()

  const forget = (socket: Socket) => {
    const address = addressOfSilent.get(socket)
    if (address === undefined) return
    addressOfSilent.delete(socket)
    const left = (pending.get(address) ?? 1) - 1
    if (left > 0) pending.set(address, left)
    else pending.delete(address)
  }

  app.server.on('connection', socket => {
    const address = socket.remoteAddress ?? ''
    const count = pending.get(address) ?? 0
    if (count >= most) {
      socket.destroy()
      return
    }
    pending.set(address, count + 1)
    addressOfSilent.set(socket, address)
    socket.once('close', () => forget(socket))
  })
  app.server.prependListener('request', ({ socket }) => forget(socket))
  app.server.prependListener('upgrade', ({ socket }) => forget(socket))
}
