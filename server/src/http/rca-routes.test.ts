import { exporters } from 'shared/exporters'
import { LIMITS } from 'shared/model'
import { describe, expect, test } from 'vitest'
import { type Ask, ask, jsonBody, type Reply } from '../testing/ask.ts'
import { createFaultStore } from '../testing/fault-store.ts'
import { startTestServer } from '../testing/start-test-server.ts'

const OUTLINE = '# Data loss\n\n- Lost weekend\n  - Nobody was called\n- Missed deadline\n'

interface Created {
  readonly id: string
  readonly url: string
  readonly links: {
    readonly self: string
    readonly actions: string
    readonly exports: Record<string, string>
  }
}
interface Row {
  readonly id: string
  readonly title: string
  readonly product: string
  readonly causes: number
  readonly live: readonly unknown[]
}
interface Exported {
  readonly title: string
  readonly problem: string
  readonly facts: { readonly product: string; readonly date: string }
  readonly causes: readonly { readonly text: string; readonly parent: string }[]
}

const created = (reply: Reply) => reply.json as Created
const rowsOf = (reply: Reply) => (reply.json as { rcas: readonly Row[] }).rcas
const readBack = async (origin: string, id: string) => (await ask(origin, `/api/rcas/${id}`)).json as Exported
const markdown = (body: string, type = 'text/markdown'): Ask => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
})

describe('POST /api/rcas', () => {
  test('[A14] makes an RCA from what is said, and says where it is', async () => {
    const { origin } = await startTestServer()
    const reply = await ask(
      origin,
      '/api/rcas',
      jsonBody({ problem: 'Data loss', product: 'Funds', date: '2012-03-06' }),
    )
    const { id, url, links } = created(reply)
    expect(reply.status).toBe(201)
    expect(reply.headers).toMatchObject({ location: links.self, 'cache-control': 'no-store' })
    expect(url).toBe(`${origin}/r/${id}`)
    expect(await readBack(origin, id)).toMatchObject({
      problem: 'Data loss',
      facts: { product: 'Funds', date: '2012-03-06' },
    })
  })

  test('[A14] makes an RCA from a template', async () => {
    const { origin } = await startTestServer()
    const { id } = created(await ask(origin, '/api/rcas', jsonBody({ template: 'software' })))
    expect((await readBack(origin, id)).causes.map(({ text }) => text)).toContain('Monitoring')
  })

  test.each([
    ['a JSON text', (): [string, Ask] => ['/api/rcas', jsonBody({ text: OUTLINE, product: 'Funds' })]],
    ['a Markdown body', (): [string, Ask] => ['/api/rcas?product=Funds', markdown(OUTLINE)]],
    [
      'a plain body with BOM and CRLF',
      (): [string, Ask] => {
        return [
          '/api/rcas?product=Funds',
          markdown(`\uFEFF${OUTLINE.replaceAll('\n', '\r\n')}`, 'text/plain; charset=utf-8'),
        ]
      },
    ],
  ])('[A14] makes an RCA from %s', async (_what, request) => {
    const { origin } = await startTestServer()
    const { id } = created(await ask(origin, ...request()))
    const rca = await readBack(origin, id)
    expect(rca.problem).toBe('Data loss')
    expect(rca.facts.product).toBe('Funds')
    expect(rca.causes.map(({ text }) => text)).toEqual([
      'Lost weekend',
      'Nobody was called',
      'Missed deadline',
    ])
  })

  test('[A14] a JSON export comes back as an equal RCA', async () => {
    const { origin } = await startTestServer()
    const first = created(await ask(origin, '/api/rcas', jsonBody({ text: OUTLINE })))
    const { text } = await ask(origin, first.links.self)
    const second = created(await ask(origin, '/api/rcas', jsonBody({ text })))
    expect({ ...(await readBack(origin, second.id)), id: null }).toEqual({
      ...(await readBack(origin, first.id)),
      id: null,
    })
  })

  test.each<[string, Ask, number]>([
    ['no JSON', { ...jsonBody({}), body: '{"problem":' }, 400],
    ['no object', jsonBody(['problem']), 400],
    ['nothing', { method: 'POST', headers: { 'content-type': 'application/json' } }, 400],
    ['a key nobody knows', jsonBody({ probelm: 'x' }), 400],
    ['a number for a text', jsonBody({ problem: 1 }), 400],
    ['a template nobody knows', jsonBody({ template: 'constructor' }), 400],
    ['a day that is none', jsonBody({ date: '2012-02-31' }), 400],
    ['a person that is none', jsonBody({ by: '__proto__' }), 400],
    ['a problem without end', jsonBody({ problem: 'x'.repeat(LIMITS.title + 1) }), 400],
    ['a prototype', { ...jsonBody({}), body: '{"__proto__":{"isAdmin":true}}' }, 400],
    ['a constructor', { ...jsonBody({}), body: '{"constructor":{"prototype":{"isAdmin":true}}}' }, 400],
    ['a type nobody reads', { ...jsonBody({}), headers: { 'content-type': 'application/xml' } }, 415],
    [
      'a form of another site',
      { ...jsonBody({}), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
    ],
    ['a text that holds nothing', markdown(' \n'), 400],
    ['a body without end', markdown('- x\n'.repeat(2_000_000)), 413],
    ['a text larger than any import', markdown('x'.repeat(LIMITS.importBytes + 1)), 413],
    [
      'an outline 10,000 deep',
      markdown(Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')),
      400,
    ],
    ['a JSON export of tomorrow', jsonBody({ text: '{"format":"fishbone-rca","version":99}' }), 400],
  ])('[A11] [H54] [H76] refuses %s and makes nothing', async (_what, request, status) => {
    const { origin } = await startTestServer()
    const reply = await ask(origin, '/api/rcas', request)
    expect([reply.status, reply.json]).toEqual([
      status,
      { error: { code: expect.stringMatching(/^[a-z-]+$/), message: expect.stringMatching(/\S/) } },
    ])
    expect(reply.text).not.toMatch(/at .*\.[jt]s|node_modules/)
    expect(rowsOf(await ask(origin, '/api/rcas'))).toEqual([])
    expect({}).not.toHaveProperty('isAdmin')
  })

  test('[A14] one address makes so many a minute and no more', async () => {
    const { origin } = await startTestServer({ limits: { createsPerMinute: 2 } })
    const statuses: number[] = []
    for (let count = 0; count < 3; count++)
      statuses.push((await ask(origin, '/api/rcas', jsonBody({}))).status)
    expect(statuses).toEqual([201, 201, 429])
  })
})

describe('GET /api/rcas', () => {
  test('[A9] lists what there is and searches it', async () => {
    const { origin } = await startTestServer()
    await ask(origin, '/api/rcas', jsonBody({ text: OUTLINE, product: 'Funds' }))
    await ask(origin, '/api/rcas', jsonBody({ problem: 'Mail was late', product: 'Mail' }))
    expect(rowsOf(await ask(origin, '/api/rcas'))).toHaveLength(2)
    const [found, ...others] = rowsOf(await ask(origin, '/api/rcas?q=data+FUNDS'))
    expect(found).toMatchObject({ title: 'Data loss', product: 'Funds', causes: 3, live: [] })
    expect(others).toEqual([])
  })

  test.each(['?limit=0', '?limit=x', '?status=gone', '?open=perhaps', '?__proto__=x', '?q=a&q=b'])(
    '[H54] refuses the query %s',
    async query => {
      const { origin } = await startTestServer()
      expect((await ask(origin, `/api/rcas${query}`)).status).toBe(400)
    },
  )
})

describe('GET /api/rcas/:id', () => {
  const absent = 'a'.repeat(22)

  test.each([
    [`/api/rcas/${absent}`, 404],
    [`/api/rcas/${absent}/actions`, 404],
    [`/api/rcas/${absent}/export/gfm`, 404],
    ['/api/rcas/short', 400],
    [`/api/rcas/${'a'.repeat(300)}`, 414],
    ['/api/rcas/%00', 400],
    ['/api/rcas/..%2f..%2fetc', 400],
    ['/api/rcas/%', 400],
    ['/api/rcas/', 400],
  ])('[H47] %s is not there, and asking makes nothing', async (path, status) => {
    const { origin } = await startTestServer()
    expect((await ask(origin, path)).status).toBe(status)
    expect(rowsOf(await ask(origin, '/api/rcas'))).toEqual([])
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'POST'])('[H54] %s on an RCA does nothing', async method => {
    const { origin } = await startTestServer()
    const { links } = created(await ask(origin, '/api/rcas', jsonBody({ problem: 'Data loss' })))
    const { status } = await ask(origin, links.self, { method })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect((await ask(origin, links.self)).status).toBe(200)
  })

  test('[A14] the action items of a text are listed with their cause and owners', async () => {
    const { origin } = await startTestServer()
    const text = '- Nobody was called\n  - [ ] Test the pager\n'
    const { links } = created(await ask(origin, '/api/rcas', jsonBody({ text })))
    expect((await ask(origin, links.actions)).json).toEqual({
      actionItems: [
        expect.objectContaining({
          text: 'Test the pager',
          state: 'open',
          cause: expect.objectContaining({ text: 'Nobody was called' }),
        }),
      ],
    })
  })
})

test('[A11] [H22] while the store fails, every request for data says so and nothing of the inside', async () => {
  const store = createFaultStore()
  const { origin, log } = await startTestServer({ store })
  const { links } = created(await ask(origin, '/api/rcas', jsonBody({ problem: 'Data loss' })))
  for (const name of ['create', 'load', 'list'] as const) store.fail(name, () => true)
  const replies = await Promise.all([
    ask(origin, '/api/rcas', jsonBody({ problem: 'Another' })),
    ask(origin, '/api/rcas'),
    ask(origin, links.self),
  ])
  for (const { status, json, text } of replies) {
    expect(status).toBe(503)
    expect(json).toMatchObject({ error: { code: 'unavailable' } })
    expect(text).not.toContain('ENOSPC')
  }
  expect(log.join('')).toContain('ENOSPC')
})

describe('GET /api/rcas/:id/export/:profile', () => {
  test.each(Object.values(exporters))(
    '[A10] gives the export $id as a file',
    async ({ id: profile, mediaType, fileExtension }) => {
      const { origin } = await startTestServer()
      const { links } = created(await ask(origin, '/api/rcas', jsonBody({ text: OUTLINE })))
      const { status, headers, text } = await ask(origin, links.exports[profile] ?? '')
      expect(status).toBe(200)
      expect(headers['content-type']).toContain(mediaType)
      expect(headers['content-disposition']).toContain(`filename="data-loss.${fileExtension}"`)
      expect(text).toContain('Nobody was called')
    },
  )

  test('[A10] an export never names an address of this computer; with BASE_URL it names the page', async () => {
    const alone = await startTestServer()
    const made = created(await ask(alone.origin, '/api/rcas', jsonBody({ text: OUTLINE })))
    expect((await ask(alone.origin, made.links.exports.gfm ?? '')).text).not.toMatch(/127\.0\.0\.1|localhost/)
  })

  test.each(['constructor', '__proto__', 'pdf', '..%2fgfm', '%00'])(
    '[H54] there is no export %s',
    async profile => {
      const { origin } = await startTestServer()
      const { links } = created(await ask(origin, '/api/rcas', jsonBody({ problem: 'x' })))
      expect((await ask(origin, `${links.self}/export/${profile}`)).status).toBe(404)
    },
  )
})
