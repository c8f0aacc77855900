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

test('[A13] a server that cannot write says that it is not well, and when it is again', async () => {
  const store = createFaultStore()
  let time = 1_700_000_000_000
  const { origin } = await startTestServer({ store, clock: { now: () => time } })
  store.fail('check', () => true)
  const reply = await ask(origin, '/healthz')
  expect(reply.status).toBe(503)
  expect(reply.json).toMatchObject({ error: { code: 'unavailable' } })
  store.recover('check')
  time += 60_000
  expect((await ask(origin, '/healthz')).status).toBe(200)
})

test('[A13] the disk is asked now and then, however often health is', async () => {
  const store = createFaultStore()
  let time = 1_700_000_000_000
  const { origin } = await startTestServer({ store, clock: { now: () => time } })
  await Promise.all(Array.from({ length: 20 }, () => ask(origin, '/healthz')))
  expect(store.calls.check).toBe(1)
  time += 60_000
  const open = store.hold('check')
  const slow = [ask(origin, '/readyz'), ask(origin, '/healthz')]
  await expect.poll(() => store.calls.check).toBe(2)
  time += 60_000
  slow.push(ask(origin, '/healthz'))
  open()
  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200, 200])
})
