import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { startTestServer } from '../testing/start-test-server.ts'

const opened = (port: number) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })

/** Resolves with what came before the other side hung up. */
const untilClosed = (socket: Socket) =>
  new Promise<string>(resolve => {
    let text = ''
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('error', () => undefined)
    socket.once('close', () => resolve(text))
  })

test.each([
  ['nothing', ''],
  ['half a request', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
  ['half an upgrade', `GET /sync/${'a'.repeat(22)} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n`],
])('[H9] whoever sends %s is dropped', async (_what, text) => {
  const { port } = await startTestServer({ limits: { headersMs: 50 } })
  const socket = await opened(port)
  socket.write(text)
  expect(await untilClosed(socket)).toMatch(/^(HTTP\/1\.1 408|$)/)
})

test('[H9] one address holds so many silent sockets and no more, and others are served', async () => {
  const { origin, port } = await startTestServer({ limits: { pendingPerAddress: 5 } })
  const silent = await Promise.all(Array.from({ length: 5 }, () => opened(port)))
  const sixth = await opened(port)
  expect(await untilClosed(sixth)).toBe('')
  silent[0]?.destroy()
  await expect.poll(async () => (await ask(origin, '/healthz').catch(() => null))?.status).toBe(200)
  for (const socket of silent) socket.destroy()
})

test('[A18] whoever is in the middle of a request does not hold up the end', async () => {
  const { port, close } = await startTestServer()
  const socket = await opened(port)
  const ended = untilClosed(socket)
  socket.write(
    'POST /api/key HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
  )
  const silent = await opened(port)
  const silentEnded = untilClosed(silent)
  silent.write('GET / HTTP/1.1\r\nHost:')
  await close()
  await ended
  await silentEnded
})

test.each([
  ['no HTTP', 'HELO there\r\n\r\n'],
  ['an HTTP of tomorrow', 'GET / HTTP/9.9\r\n\r\n'],
  [
    'two lengths',
    'POST /api/key HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
  ],
  ['a broken address', 'GET /api/rcas/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  ['an endless header', `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`],
])('[H7] [A11] [A17] %s gets a 4xx in our form, and none of it is logged', async (_what, text) => {
  const { port, log } = await startTestServer()
  const socket = await opened(port)
  socket.write(text.replace('\r\n', '\r\nCookie: not-for-the-log\r\n'))
  const answer = await untilClosed(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
  expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toEqual({
    error: { code: expect.any(String), message: expect.any(String) },
  })
  const bytes = Array.from(Buffer.from('not-for-the-log')).join()
  expect(log.join('')).not.toMatch(new RegExp(`not-for-the-log|${bytes}`))
})

test('[H7] a request without a host gets a 4xx', async () => {
  const { port } = await startTestServer()
  const socket = await opened(port)
  socket.write('GET / HTTP/1.1\r\n\r\n')
  expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 4\d\d /)
})
