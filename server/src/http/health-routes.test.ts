import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { createFaultStore } from '../testing/fault-store.ts'
import { startTestServer } from '../testing/start-test-server.ts'

test('[A13] health and readiness are open to all', async () => {
  const { origin } = await startTestServer({ config: { isShared: true } })
  for (const path of ['/healthz', '/readyz']) {
    const reply = await ask(origin, path)
    expect(reply.status).toBe(200)
    expect(reply.json).toEqual({ status: 'ok' })
  }
})

test('[A13] metrics are what Prometheus reads', async () => {
  const { origin } = await startTestServer()
  const { status, headers, text } = await ask(origin, '/metrics')
  expect(status).toBe(200)
  expect(headers['content-type']).toContain('text/plain')
  expect(text).toContain('process_resident_memory_bytes')
})

test('[A13] a server that cannot save says that it is not well', async () => {
  const store = createFaultStore()
  const { origin } = await startTestServer({ store })
  store.fail('commit', () => true)
  const reply = await ask(origin, '/healthz')
  expect(reply.status).toBe(503)
  expect(reply.json).toMatchObject({ error: { code: 'unavailable' } })
})
