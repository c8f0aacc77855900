import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { isRcaId, type RcaId } from 'shared/model'
import type { Access, Answer, Credentials, Permission } from '../access/access.ts'
import type { OriginPolicy, RequestSource } from '../access/origin-policy.ts'
import { parseCookies } from './cookies.ts'
import { Refusal } from './refusal.ts'
import type { App } from './zod-routes.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What this route does. Every route under `/api/` names one, or says that it is open to all. */
    permission?: Permission | 'open'
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a request says of where it comes from. */
export const requestSourceOf = ({ headers }: Pick<IncomingMessage, 'headers'>): RequestSource => ({
  host: headers.host,
  origin: headers.origin,
  userAgent: headers['user-agent'],
  fetchSite: [headers['sec-fetch-site']].flat()[0],
})

/** What a request shows of its sender. */
export function credentialsOf(
  { headers }: Pick<IncomingMessage, 'headers'>,
  address: string,
  queryKey: string | null,
): Credentials {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null
  return { address, cookies: parseCookies(headers.cookie), bearer, queryKey }
}

/** Throws what a request gets whose permission is not answered with yes. */
export function refuseUnlessYes(answer: Answer): void {
  if (answer === 'yes') return
  if (answer === 'sign-in') {
    throw new Refusal('key-needed', 'Open this server by the link that was shared: its key is needed.')
  }
  if (answer === 'slow-down') throw new Refusal('too-many-requests', 'Too many wrong keys: wait a minute.')
  throw new Refusal('forbidden', 'You may not do that here.')
}

const rcaOf = ({ params }: FastifyRequest): RcaId | null => {
  const id = typeof params === 'object' && params !== null && 'id' in params ? params.id : null
  return typeof id === 'string' && isRcaId(id) ? id : null
}

interface GuardOptions {
  readonly originPolicy: OriginPolicy
  readonly access: Access
  /** The server is about to end: what is asked now would be opened or made behind its back. */
  readonly isClosing: () => boolean
}

/** Asks of every request: by which name, from which page, and may they? In this order, before anything is read. */
export function guard(app: App, { originPolicy, access, isClosing }: GuardOptions): void {
  app.addHook('onRoute', ({ url, config }) => {
    if (url.startsWith('/api/') && !config?.permission)
      throw new Error(`The route ${url} does not name its permission.`)
  })
  app.addHook('onRequest', async (request, reply) => {
    const source = requestSourceOf(request)
    if (!originPolicy.allowsHost(source.host)) {
      throw new Refusal(
        'foreign-host',
        'This server does not go by that name: set BASE_URL or ALLOWED_ORIGINS to let it.',
      )
    }
    if (!SAFE_METHODS.has(request.method) && !originPolicy.allowsOrigin(source)) {
      throw new Refusal('foreign-origin', 'Another site may not do this: set ALLOWED_ORIGINS to let it.')
    }
    const { permission } = request.routeOptions.config
    if (permission && isClosing()) throw new Refusal('unavailable', 'This server is about to end.')
    if (!permission || permission === 'open') return
    // What is told to one visitor is kept for nobody.
    reply.header('cache-control', 'no-store')
    refuseUnlessYes(access.decide(permission, rcaOf(request), credentialsOf(request, request.ip, null)))
  })
}
