import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookieFor } from './browser-session.ts'
import { Refusal } from './refusal.ts'
import type { App } from './zod-routes.ts'

/** Every page is the same file: the client reads the address. */
const PAGES = ['/', '/r/:id', '/r/:id/wall']

/** Serves the built client. Its files hold no data, so that nothing is asked for them. */
export async function servePages(app: App, clientFolder: string, isSecure: boolean) {
  if (!existsSync(join(clientFolder, 'index.html'))) {
    for (const page of PAGES) {
      app.get(page, { schema: { hide: true } }, () => {
        throw new Refusal('unavailable', 'The pages are not built: run `pnpm build`.')
      })
    }
    return
  }
  await app.register(fastifyStatic, {
    root: clientFolder,
    index: false,
    schemaHide: true,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      // Vite puts a hash of the content into the names of assets, and only there.
      const isNamedByContent = path.startsWith(join(clientFolder, 'assets'))
      reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const sendPage = (request: FastifyRequest, reply: FastifyReply) => {
    const cookie = sessionCookieFor(request.headers.cookie, isSecure)
    if (cookie) reply.header('set-cookie', cookie)
    return reply.sendFile('index.html')
  }
  for (const page of PAGES) app.get(page, { schema: { hide: true } }, sendPage)
}
