import { readCarrier } from 'shared/carriers'
import { ok, unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import { ask, jsonBody } from '../testing/ask.ts'
import { startTestServer } from '../testing/start-test-server.ts'

const TEXT = '# Data loss\n\n- Lost weekend\n  - ! Call @Ann\n'

test('[A26] the web page has the picture with its fonts in it, and opens again', async () => {
  const { origin } = await startTestServer()
  const { id } = (await ask(origin, '/api/rcas', jsonBody({ text: TEXT }))).json as { readonly id: string }
  const { status, headers, text, bytes } = await ask(origin, `/api/rcas/${id}/export/html`)
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  // Handed out to be kept: in a browser of ours it would be a page of this site.
  expect(headers['content-disposition']).toMatch(/^attachment; filename="data-loss\.html"/)
  expect(text).toContain('<svg xmlns=')
  expect(text).toContain('@font-face')
  expect(text.match(/fishbone-rca"/g)).toHaveLength(2)
  const document = unwrap(readCarrier(bytes)?.json ?? expect.fail('nothing is carried'))
  const created = await ask(origin, '/api/rcas', jsonBody({ text: document }))
  expect(created.status).toBe(201)
  const again = (created.json as { readonly links: { readonly self: string } }).links.self
  expect((await ask(origin, `${again}/export/gfm`)).text).toBe(
    (await ask(origin, `/api/rcas/${id}/export/gfm`)).text,
  )
})

test('[A26] [H18] the web page is made once of a state, where pictures are made', async () => {
  const made: unknown[] = []
  const { origin } = await startTestServer({
    makePicture: async ({ form }) => {
      made.push(form)
      return ok(Buffer.from('a page'))
    },
  })
  const { id } = (await ask(origin, '/api/rcas', jsonBody({ text: TEXT }))).json as { readonly id: string }
  for (const _ of [1, 2]) expect((await ask(origin, `/api/rcas/${id}/export/html`)).text).toBe('a page')
  expect(made).toEqual([{ kind: 'export', profile: 'html', pageUrl: null }])
  await ask(origin, `/api/rcas/${id}/export/gfm`)
  expect(made).toHaveLength(1)
})
