import type { AddressInfo } from 'node:net'
import rateLimit from '@fastify/rate-limit'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { LIMITS } from 'shared/model'
import { type Access, openAccess } from './access/access.ts'
import { createDoors } from './access/doors.ts'
import { createKeyAccess } from './access/key-access.ts'
import { keepShareKey } from './access/share-key.ts'
import { shareLinks } from './access/share-links.ts'
import type { Config } from './config.ts'
import { guard } from './http/guard.ts'
import { addHealthRoutes } from './http/health-routes.ts'
import { createHttpServer, type HttpLimits } from './http/http-server.ts'
import { servePages } from './http/pages.ts'
import { answerErrors } from './http/refusal.ts'
import { logRequests } from './http/request-log.ts'
import { sendSecurityHeaders } from './http/security-headers.ts'
import { addSharingRoutes } from './http/sharing-routes.ts'
import { useZodSchemas } from './http/zod-routes.ts'

/** In JSON a text takes more bytes than it has characters. */
const JSON_OVERHEAD = 1024 * 1024

const HTTP_LIMITS: HttpLimits = {
  bodyBytes: LIMITS.importBytes + JSON_OVERHEAD,
  headersMs: 10_000,
  requestMs: 60_000,
  pendingPerAddress: 256,
  requestsPerMinute: 6000,
  createsPerMinute: 600,
}

export interface ServerOptions {
  readonly config: Config
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly clock: { readonly now: () => number }
  readonly version: string
  /** The built client. */
  readonly clientFolder: string
  readonly limits?: Partial<HttpLimits>
}

export interface Listening {
  /** How this computer reaches the server, key included where one is needed. */
  readonly url: string
  readonly port: number
  /** Links that let others in, the best first; empty when only this computer can reach it. */
  readonly shareUrls: readonly string[]
}

export interface Server {
  readonly listen: () => Promise<Listening>
  /** Stops accepting, saves everything, tells everyone to come back, and ends. */
  readonly close: () => Promise<void>
}

const accessOf = (config: Config, now: () => number): Access =>
  config.isShared ? createKeyAccess(config.shareKey ?? keepShareKey(config.dataFolder), now) : openAccess

/** One whole server as a function of what it depends on. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { config, log, clock, version, clientFolder } = options
  const limits = { ...HTTP_LIMITS, ...options.limits }
  const access = accessOf(config, clock.now)
  const doors = createDoors(config)
  const app = createHttpServer(config, limits, log)
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  let isClosing = false
  let port = config.port
  const shareUrls = () => shareLinks(config, port, access.linkKey)

  answerErrors(app)
  logRequests(app)
  await sendSecurityHeaders(app, config)
  guard(app, doors, access)
  await app.register(rateLimit, { max: limits.requestsPerMinute, timeWindow: 60_000 })
  await useZodSchemas(app, version)
  addHealthRoutes(app, { checkStore: async () => undefined, isClosing: () => isClosing, metrics })
  addSharingRoutes(app, { access, shareUrls, isSecure: config.baseUrl?.startsWith('https:') ?? false })
  await servePages(app, clientFolder, config)

  return {
    async listen() {
      await app.listen({ host: config.host, port: config.port })
      port = (app.server.address() as AddressInfo).port
      const fragment = access.linkKey ? `/#key=${access.linkKey}` : ''
      return { url: `http://localhost:${port}${fragment}`, port, shareUrls: shareUrls() }
    },
    async close() {
      isClosing = true
      await app.close()
    },
  }
}
