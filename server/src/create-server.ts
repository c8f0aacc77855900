import type { AddressInfo } from 'node:net'
import rateLimit from '@fastify/rate-limit'
import type { Logger } from 'pino'
import { LIMITS } from 'shared/model'
import { type Access, openAccess } from './access/access.ts'
import { createKeyAccess } from './access/key-access.ts'
import { createOriginPolicy } from './access/origin-policy.ts'
import { keepShareKey } from './access/share-key.ts'
import { ownLink, shareLinks } from './access/share-links.ts'
import type { Config } from './config.ts'
import { createAddressOf } from './http/address-of.ts'
import { addExportRoutes } from './http/export-routes.ts'
import { guard } from './http/guard.ts'
import { addHealthRoutes } from './http/health-routes.ts'
import { createHttpServer, type HttpLimits } from './http/http-server.ts'
import { collectMetrics } from './http/metrics.ts'
import { servePages } from './http/pages.ts'
import { addPictureRoutes } from './http/picture-routes.ts'
import { addRcaRoutes } from './http/rca-routes.ts'
import { answerErrors } from './http/refusal.ts'
import { logRequests } from './http/request-log.ts'
import { sendSecurityHeaders } from './http/security-headers.ts'
import { addSharingRoutes } from './http/sharing-routes.ts'
import { createSyncEndpoint } from './http/sync-endpoint.ts'
import { useZodSchemas } from './http/zod-routes.ts'
import type { SeedMaker } from './library/seed-apart.ts'
import type { PictureMaker } from './picture/picture-apart.ts'
import { rememberPictures } from './picture/remember-pictures.ts'
import type { RoomStore } from './storage/room-store.ts'
import { createStoreCheck } from './storage/store-check.ts'
import { createRooms } from './sync/index.ts'
import type { RoomLimits } from './sync/room-limits.ts'

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

/** Whoever is in the middle of a request when the server ends has this long to come to its end. */
const REQUEST_GRACE_MS = 1000

export interface ServerOptions {
  readonly config: Config
  /** Closed by whoever opened it, after the server. */
  readonly store: RoomStore
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly clock: { readonly now: () => number }
  /** Makes what somebody posts; may refuse what takes too long. */
  readonly makeSeed: SeedMaker
  readonly makePicture: PictureMaker
  readonly version: string
  /** Differs from that of every other build. */
  readonly edition: string
  /** The built client. */
  readonly clientFolder: string
  readonly limits?: Partial<HttpLimits>
  readonly roomLimits?: Partial<RoomLimits>
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
  /** Stops accepting, saves, tells everyone to come back, and ends. Resolves to whether everything was saved. */
  readonly close: () => Promise<boolean>
}

const accessOf = (config: Config, now: () => number): Access =>
  config.isShared ? createKeyAccess(config.shareKey ?? keepShareKey(config.dataFolder), now) : openAccess

/** One whole server as a function of what it depends on. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { config, store, log, clock, makeSeed, makePicture, version, edition, clientFolder } = options
  const { baseUrl } = config
  const isSecure = baseUrl?.startsWith('https:') ?? false
  const limits = { ...HTTP_LIMITS, ...options.limits }
  const access = accessOf(config, clock.now)
  const originPolicy = createOriginPolicy(config)
  const rooms = createRooms({ store, clock, log, limits: options.roomLimits ?? {} })
  const app = createHttpServer(config, limits, log)
  let closing: Promise<boolean> | null = null
  let port = config.port
  const isClosing = () => closing !== null
  const shareUrls = () => shareLinks(config, port, access.linkKey)
  const sync = createSyncEndpoint({
    originPolicy,
    access,
    rooms,
    isClosing,
    addressOf: createAddressOf(config),
    now: clock.now,
    joinsPerMinute: limits.requestsPerMinute,
  })
  app.server.on('upgrade', sync.upgrade)

  answerErrors(app)
  logRequests(app)
  const metrics = collectMetrics(app, { stats: rooms.stats, sockets: sync.count })
  await sendSecurityHeaders(app, config)
  guard(app, { originPolicy, access, isClosing })
  await app.register(rateLimit, { max: limits.requestsPerMinute, timeWindow: 60_000 })
  await useZodSchemas(app, version)
  const canWrite = createStoreCheck(store, clock.now)
  const canSave = async () => rooms.stats().isSaving && (await canWrite())
  addHealthRoutes(app, { canSave, isClosing, metrics })
  addSharingRoutes(app, { access, shareUrls, isSecure })
  addRcaRoutes(app, { rooms, makeSeed, now: clock.now, baseUrl, createsPerMinute: limits.createsPerMinute })
  const pictures = rememberPictures(makePicture, edition)
  addExportRoutes(app, { rooms, pictures, baseUrl })
  addPictureRoutes(app, { rooms, pictures })
  await servePages(app, clientFolder, isSecure)

  async function close() {
    const isSaved = await rooms.close()
    const impatience = setTimeout(() => app.server.closeAllConnections(), REQUEST_GRACE_MS)
    // At the same time: together with what saving may take it must be over in 5 s (H17).
    await Promise.all([sync.close(), app.close()])
    clearTimeout(impatience)
    return isSaved
  }

  return {
    async listen() {
      await app.listen({ host: config.host, port: config.port })
      port = (app.server.address() as AddressInfo).port
      return { url: ownLink(config, port, access.linkKey), port, shareUrls: shareUrls() }
    },
    close() {
      closing ??= close()
      return closing
    },
  }
}
