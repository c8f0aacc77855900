import { connect } from 'node:net'
import { MESSAGE, SYNC } from 'shared/protocol'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ask, jsonBody } from '../testing/ask.ts'
import { createFaultStore } from '../testing/fault-store.ts'
import { rawClient, sync, write } from '../testing/raw-client.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { strayErrors } from '../testing/stray-errors.ts'
import { until } from '../testing/until.ts'

const KEY = 'abcdefghijklmnopqrstuv'
const ABSENT = 'a'.repeat(22)
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function createRca({ origin }: TestServer, headers = {}): Promise<string> {
  const reply = await ask(origin, '/api/rcas', jsonBody({ problem: 'Data loss' }, headers))
  return (reply.json as { id: string }).id
}

/** A sync message of step 1 with an empty state vector: what every client says first. */
const HELLO = Uint8Array.of(MESSAGE.sync, SYNC.step1, 1, 0)

/** How a knock ends: the first message, the HTTP status of a refusal, or the close code. */
function knock({ port }: TestServer, path: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
  socket.once('open', () => socket.send(HELLO))
  return new Promise<{ in?: true; status?: number; code?: number; extensions?: string }>(resolve => {
    socket.once('message', () => {
      resolve({ in: true, extensions: socket.extensions })
      socket.terminate()
    })
    socket.once('unexpected-response', (_request, reply) => {
      resolve({ status: reply.statusCode ?? 0 })
      reply.destroy()
    })
    socket.once('close', code => resolve({ code }))
    socket.on('error', () => undefined)
  })
}

/** What comes back for bytes that no websocket client would send. */
const raw = ({ port }: TestServer, text: string) =>
  new Promise<string>(resolve => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', chunk => {
      answer += chunk
    })
    socket.on('error', () => undefined)
    socket.once('close', () => resolve(answer))
  })

const upgrade = (path: string, ...lines: readonly string[]) =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...lines,
    '',
    '',
  ].join('\r\n')

describe('createSyncEndpoint', () => {
  test('[A3] lets in who knocks at an RCA, without compression', async () => {
    const server = await startTestServer()
    const path = `/sync/${await createRca(server)}`
    expect(await knock(server, path)).toEqual({ in: true, extensions: '' })
    expect(await knock(server, path, { origin: server.origin, 'user-agent': FIREFOX })).toMatchObject({
      in: true,
    })
  })

  test.each([
    ['http://evil.example', undefined],
    ['null', undefined],
    ['http://127.0.0.1.evil.example', undefined],
    ['http://127.0.0.1:1', undefined],
    [undefined, FIREFOX],
  ])('[H45] the origin %s of %s is refused before the upgrade', async (origin, agent) => {
    const server = await startTestServer()
    const headers = { ...(origin ? { origin } : {}), ...(agent ? { 'user-agent': agent } : {}) }
    expect(await knock(server, `/sync/${await createRca(server)}`, headers)).toEqual({ status: 403 })
  })

  test('[H46] another host name is refused before the upgrade', async () => {
    const server = await startTestServer()
    const headers = { host: 'evil.example', origin: 'http://evil.example' }
    expect(await knock(server, `/sync/${await createRca(server)}`, headers)).toEqual({ status: 403 })
  })

  test('[H48] joining never creates', async () => {
    const server = await startTestServer()
    expect(await knock(server, `/sync/${ABSENT}`)).toEqual({ code: 4404 })
    expect((await ask(server.origin, '/api/rcas')).json).toEqual({ rcas: [] })
  })

  test('[A4] [H47] without the key absent and present RCAs answer alike; with it each says what it is', async () => {
    const server = await startTestServer({ config: { isShared: true, shareKey: KEY } })
    const bearer = { authorization: `Bearer ${KEY}` }
    const rca = await createRca(server, bearer)
    for (const path of [`/sync/${rca}`, `/sync/${ABSENT}`, `/sync/${rca}?key=wrong`]) {
      expect(await knock(server, path)).toEqual({ code: 4401 })
    }
    expect(await knock(server, `/sync/${rca}?key=${KEY}`)).toMatchObject({ in: true })
    expect(await knock(server, `/sync/${rca}`, bearer)).toMatchObject({ in: true })
    expect(await knock(server, `/sync/${ABSENT}`, bearer)).toEqual({ code: 4404 })
    expect(server.log.join('')).not.toContain(KEY)
  })

  test('[H47] whoever tries many ids is slowed down, and others are not: each by the address that the proxy tells', async () => {
    const server = await startTestServer({
      config: { trustProxy: ['127.0.0.1'] },
      limits: { requestsPerMinute: 3 },
    })
    const from = (address: string) => knock(server, `/sync/${ABSENT}`, { 'x-forwarded-for': address })
    for (let count = 0; count < 3; count++) expect(await from('10.0.0.1')).toEqual({ code: 4404 })
    expect(await from('10.0.0.1')).toEqual({ status: 429 })
    expect(await from('10.0.0.2')).toEqual({ code: 4404 })
  })

  test('[A5] wrong keys at the websocket are counted by the address that the proxy tells', async () => {
    const config = { isShared: true, shareKey: KEY, trustProxy: ['127.0.0.1'] }
    const server = await startTestServer({ config })
    const from = (address: string) =>
      knock(server, `/sync/${ABSENT}?key=wrong`, { 'x-forwarded-for': address })
    for (let count = 0; count < 60; count++) await from('10.0.0.1')
    expect(await from('10.0.0.1')).toEqual({ code: 4529 })
    expect(await from('10.0.0.2')).toEqual({ code: 4401 })
  })

  test.each([
    ['another path', upgrade('/elsewhere')],
    ['no id', upgrade('/sync/')],
    ['a short id', upgrade('/sync/abc')],
    ['a path below', upgrade(`/sync/${ABSENT}/x`)],
    ['a null byte', upgrade(`/sync/${'a'.repeat(19)}%00`)],
    ['a way up', upgrade(`/sync/../sync/${ABSENT}`)],
    ['an encoded slash', upgrade(`/sync/${'a'.repeat(19)}%2f`)],
    ['a room in another script', upgrade(`/sync/${encodeURIComponent('木'.repeat(22))}`)],
    ['a path of 8 kB', upgrade(`/sync/${'a'.repeat(8192)}`)],
    ['a bad key', upgrade(`/sync/${ABSENT}`).replace('dGhlIHNhbXBsZSBub25jZQ==', 'short')],
    ['another version', upgrade(`/sync/${ABSENT}`).replace('Version: 13', 'Version: 7')],
    ['another protocol', upgrade(`/sync/${ABSENT}`).replace('Upgrade: websocket', 'Upgrade: h2c')],
    ['two thousand headers', upgrade('/sync/x', ...Array.from({ length: 2000 }, (_, at) => `X-${at}: 1`))],
  ])('[H7] %s is refused with a 4xx and makes nothing', async (_what, text) => {
    const server = await startTestServer()
    expect(await raw(server, text)).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect((await ask(server.origin, '/api/rcas')).json).toEqual({ rcas: [] })
  })

  test('[H8] whoever hangs up in the middle does no harm', async () => {
    const strays = strayErrors()
    const server = await startTestServer()
    const rca = await createRca(server)
    for (let count = 0; count < 100; count++) {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(upgrade(`/sync/${rca}`))
        if (count % 2 === 0) socket.resetAndDestroy()
      })
      socket.on('error', () => undefined)
      socket.once('data', () => socket.resetAndDestroy())
      await new Promise(resolve => socket.once('close', resolve))
    }
    expect(await knock(server, `/sync/${rca}`)).toMatchObject({ in: true })
    await expect
      .poll(async () => (await ask(server.origin, '/metrics')).text)
      .toMatch(/^fishbone_sockets 0$/m)
    expect(strays).toEqual([])
  })

  test('[A13] [H55] metrics count rooms and sockets, and name nobody', async () => {
    const server = await startTestServer()
    const rca = await createRca(server)
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/sync/${rca}`)
    socket.once('open', () => socket.send(HELLO))
    await new Promise(resolve => socket.once('message', resolve))
    const { text } = await ask(server.origin, '/metrics')
    expect(text).toMatch(/^fishbone_sockets 1$/m)
    expect(text).toMatch(/^fishbone_rooms 1$/m)
    expect(text).not.toMatch(new RegExp(`${rca}|Data loss|127\\.0\\.0\\.1`))
  })

  test('[H17] closing tells everybody to come back, and lets nobody in any more', async () => {
    const server = await startTestServer()
    const rca = await createRca(server)
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/sync/${rca}`)
    socket.once('open', () => socket.send(HELLO))
    await new Promise(resolve => socket.once('message', resolve))
    const goodbye = new Promise(resolve => socket.once('close', resolve))
    await server.close()
    expect(await goodbye).toBe(1012)
    await expect(ask(server.origin, '/healthz')).rejects.toThrow()
  })

  test('[A17] [A18] [H17] while it saves what there is, nothing is made or read any more; what cannot be saved is told', async () => {
    const store = createFaultStore()
    const server = await startTestServer({ store, roomLimits: { closeMs: 100, retryMs: [1, 5] } })
    const rca = await createRca(server)
    const alice = await rawClient(`ws://127.0.0.1:${server.port}/sync`, rca, '?ack=1')
    await sync(alice)
    store.fail('commit', () => true)
    alice.sayChanges(write(alice, 'Never saved'))
    await until(() => alice.heard.includes('refused 4500 0'))
    const { create, load } = store.calls
    const closing = server.close()
    const replies = await Promise.all([
      ask(server.origin, '/api/rcas', jsonBody({ problem: 'Too late' })),
      ask(server.origin, `/api/rcas/${rca}`),
    ])
    expect(replies.map(({ status }) => status)).toEqual([503, 503])
    expect(await closing).toBe(false)
    expect(await alice.closed).toBe(1012)
    expect(store.calls).toMatchObject({ create, load })
    expect(server.log.join('')).toContain('cannot save')
    expect(server.log.join('')).not.toContain(rca)
  })

  test('[H17] a client that does not answer the goodbye is cut off', async () => {
    const server = await startTestServer()
    const rca = await createRca(server)
    const socket = connect(server.port, '127.0.0.1', () => socket.write(upgrade(`/sync/${rca}`)))
    await new Promise(resolve => socket.once('data', resolve))
    socket.pause()
    await server.close()
    socket.destroy()
  })
})
