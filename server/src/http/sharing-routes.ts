import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { writeCookie } from './cookies.ts'
import { refuseUnlessYes } from './guard.ts'
import type { App } from './zod-routes.ts'

/** Bytes. Asked of everybody, so that whoever has no key yet can make the server read no more than one. */
const KEY_BODY_BYTES = 1024

const keyBody = z.strictObject({ key: z.string().min(1).max(128) })
const roomBody = z.object({
  shareUrls: z
    .array(z.string())
    .readonly()
    .describe('Links to this server that let others in, the best first.'),
  canBeReached: z.boolean().describe('False when only this computer can open the pages.'),
})

interface SharingOptions {
  readonly access: Access
  /** Asked late: the port is known once the server listens. */
  readonly shareUrls: () => readonly string[]
  readonly isSecure: boolean
}

/** How people come in: the key of a link for a cookie, and the link for who is in. */
export function addSharingRoutes(app: App, { access, shareUrls, isSecure }: SharingOptions): void {
  app.post(
    '/api/key',
    {
      bodyLimit: KEY_BODY_BYTES,
      config: { permission: 'open' },
      schema: { summary: 'Exchange the key of a link for a cookie', body: keyBody },
    },
    (request, reply) => {
      const { answer, cookie } = access.exchange(request.body.key, request.ip)
      refuseUnlessYes(answer)
      // Strict: the pages hold no data, and what asks for data stands on them.
      if (cookie)
        reply.header('set-cookie', writeCookie(cookie.name, cookie.value, { sameSite: 'Strict', isSecure }))
      return reply.code(204).send()
    },
  )

  app.get(
    '/api/room',
    {
      config: { permission: 'invite' },
      schema: { summary: 'How others get in: what the Invite panel shows', response: { 200: roomBody } },
    },
    () => {
      const urls = shareUrls()
      return { shareUrls: urls, canBeReached: urls.length > 0 }
    },
  )
}
