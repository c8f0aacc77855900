import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { startTestServer } from '../testing/start-test-server.ts'
import { tempFolder } from '../testing/temp-folder.ts'

const RCA = 'abcdefghijklmnopqrstuv'

function builtClient(): string {
  const folder = tempFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Fishbone</title>')
  writeFileSync(join(folder, 'assets/app-1a2b3c.js'), 'plain')
  writeFileSync(join(folder, 'assets/app-1a2b3c.js.gz'), gzipSync('packed'))
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
  writeFileSync(join(folder, '.built-from'), 'secret')
  return folder
}

describe('servePages', () => {
  test.each(['/', `/r/${RCA}`, `/r/${RCA}/wall`])(
    '[A12] %s is the page, without a key and without data',
    async path => {
      const { origin } = await startTestServer({ clientFolder: builtClient(), config: { isShared: true } })
      const { status, headers, text } = await ask(origin, path)
      expect(status).toBe(200)
      expect(text).toContain('<title>Fishbone</title>')
      expect(headers['cache-control']).toBe('no-cache')
      expect(headers['content-type']).toContain('text/html')
    },
  )

  test('[A12] assets are cached for ever and come compressed to whoever takes that', async () => {
    const { origin } = await startTestServer({ clientFolder: builtClient() })
    const path = '/assets/app-1a2b3c.js'
    const plain = await ask(origin, path)
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(plain.text).toBe('plain')
    const packed = await ask(origin, path, { headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip' })
    expect(packed.headers['content-type']).toContain('javascript')
    expect((await ask(origin, '/favicon.svg')).headers['cache-control']).toBe('no-cache')
  })

  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets/%00',
    '/.built-from',
    '/assets/',
    '/nothing.js',
    '/r',
    '//evil.example/',
  ])('[H54] %s leads nowhere', async path => {
    const { origin } = await startTestServer({ clientFolder: builtClient() })
    const { status, text } = await ask(origin, path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(text).not.toContain('secret')
  })

  test('[H34] a browser gets its session with the page, once', async () => {
    const { origin } = await startTestServer({ clientFolder: builtClient() })
    const cookie = String((await ask(origin, '/')).headers['set-cookie'])
    expect(cookie).toMatch(/^fishbone_session=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax/)
    const again = await ask(origin, '/', { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  test('[A12] nothing comes from another site, nothing goes to one', async () => {
    const { origin } = await startTestServer({
      clientFolder: builtClient(),
      config: { allowedOrigins: ['https://wiki.example.com'] },
    })
    const { headers } = await ask(origin, '/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    // 'self' is the websocket of this host as well; a scheme alone would be every host.
    expect(policy).not.toMatch(/wss?:(?!\/\/)|https?:(?!\/\/)|\*/)
    expect(policy).toContain("frame-ancestors 'self' https://wiki.example.com")
    expect(policy).not.toMatch(/script-src[^;]*unsafe|upgrade-insecure-requests/)
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
    // Over plain http on an address these would only make browsers complain.
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['cross-origin-opener-policy']).toBeUndefined()
  })

  test('[A12] a server without a built client says what to do', async () => {
    const { origin } = await startTestServer()
    const { status, json } = await ask(origin, '/')
    expect(status).toBe(503)
    expect(json).toMatchObject({
      error: { code: 'unavailable', message: expect.stringContaining('pnpm build') },
    })
  })
})
