import { fastify } from 'fastify'
import { describe, expect, test } from 'vitest'
import { openAccess } from '../access/access.ts'
import { createOriginPolicy } from '../access/origin-policy.ts'
import { ask, jsonBody } from '../testing/ask.ts'
import { startTestServer } from '../testing/start-test-server.ts'
import { guard } from './guard.ts'
import type { App } from './zod-routes.ts'

const KEY = 'abcdefghijklmnopqrstuv'
const refusal = (code: string) => ({ error: { code, message: expect.any(String) } })

describe('guard', () => {
  test.each(['/', '/api/room', '/healthz', '/nothing'])(
    '[H46] %s is not given to a host of another name',
    async path => {
      const { origin } = await startTestServer()
      const reply = await ask(origin, path, { headers: { host: 'evil.example' } })
      expect(reply.status).toBe(403)
      expect(reply.json).toEqual(refusal('foreign-host'))
    },
  )

  test('[H54] another site can change nothing', async () => {
    const { origin } = await startTestServer()
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const reply = await ask(origin, '/api/key', jsonBody({ key: KEY }, headers))
      expect(reply.status).toBe(403)
      expect(reply.json).toEqual(refusal('foreign-origin'))
    }
    expect((await ask(origin, '/api/key', jsonBody({ key: KEY }, { origin }))).status).toBe(204)
  })

  test('[A4] without the key there is no data, and the answer is the same for everything', async () => {
    const { origin } = await startTestServer({ config: { isShared: true, shareKey: KEY } })
    const paths = [
      '/api/room',
      '/api/rcas',
      `/api/rcas/${'a'.repeat(22)}`,
      '/api/rcas/no-id',
      '/api/rcas/x/export/gfm',
      `/api/rcas/${'a'.repeat(22)}/picture.svg`,
    ]
    const replies = await Promise.all(paths.map(path => ask(origin, path)))
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(replies[0]?.status).toBe(401)
    expect(replies[0]?.json).toEqual(refusal('key-needed'))
  })

  test('[A4] whoever has no key makes the server read no more than one', async () => {
    const { origin } = await startTestServer({ config: { isShared: true, shareKey: KEY } })
    const reply = await ask(origin, '/api/key', jsonBody({ key: 'x'.repeat(2000) }))
    expect(reply.status).toBe(413)
    expect(reply.json).toEqual(refusal('too-big'))
  })

  test('[A4] the key of a link becomes a cookie that opens', async () => {
    const { origin } = await startTestServer({ config: { isShared: true, shareKey: KEY } })
    expect((await ask(origin, '/api/key', jsonBody({ key: 'wrong' }))).status).toBe(401)
    const reply = await ask(origin, '/api/key', jsonBody({ key: KEY }))
    expect(reply.status).toBe(204)
    const cookie = String(reply.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    const pair = cookie.split(';')[0] ?? ''
    expect((await ask(origin, '/api/room', { headers: { cookie: pair } })).status).toBe(200)
    expect((await ask(origin, '/api/room', { headers: { cookie: `${pair}x` } })).status).toBe(401)
    expect((await ask(origin, '/api/room', { headers: { authorization: `Bearer ${KEY}` } })).status).toBe(200)
  })

  test('[A5] too many wrong keys are answered with 429', async () => {
    const { origin } = await startTestServer({ config: { isShared: true, shareKey: KEY } })
    const replies = await Promise.all(
      Array.from({ length: 70 }, (_, count) => ask(origin, '/api/key', jsonBody({ key: `guess-${count}` }))),
    )
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(10)
    expect((await ask(origin, '/api/key', jsonBody({ key: KEY }))).status).toBe(204)
  })

  test('[A7] the room tells its links to whoever is in', async () => {
    const alone = await startTestServer()
    expect((await ask(alone.origin, '/api/room')).json).toEqual({ shareUrls: [], canBeReached: false })
    const baseUrl = 'https://rca.example.com'
    const { origin } = await startTestServer({ config: { isShared: true, shareKey: KEY, baseUrl } })
    const reply = await ask(origin, '/api/room', { headers: { authorization: `Bearer ${KEY}` } })
    expect(reply.json).toEqual({ shareUrls: [`${baseUrl}/#key=${KEY}`], canBeReached: true })
  })

  test('[A16] a route of the API that does not name its permission cannot be added', () => {
    const app: App = fastify()
    guard(app, {
      originPolicy: createOriginPolicy({ isShared: false, baseUrl: null, allowedOrigins: [] }),
      access: openAccess,
      isClosing: () => false,
    })
    expect(() => app.get('/api/secrets', () => 'all of them')).toThrow('/api/secrets')
    expect(() => app.get('/api/rcas', { config: { permission: 'list' } }, () => 'these')).not.toThrow()
  })

  test('[A17] keys, cookies and queries are not logged, and no header can forge a line', async () => {
    const { origin, log } = await startTestServer({ config: { isShared: true, shareKey: KEY } })
    const headers = {
      authorization: `Bearer ${KEY}`,
      cookie: `a=${KEY}`,
      'user-agent': '"}\t{"level":"error"',
    }
    await ask(origin, `/api/room?key=${KEY}`, { headers })
    await ask(origin, `/${KEY}%0A{"level":"error"}`, { headers })
    await ask(origin, '/api/key', jsonBody({ key: KEY }))
    expect(log.join('')).not.toContain(KEY)
    for (const line of log.join('').trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
    expect(log.length).toBeGreaterThan(2)
  })
})
