import { ok, refuse } from 'shared/model'
import { expect, test } from 'vitest'
import { ask, jsonBody } from '../testing/ask.ts'
import { startTestServer } from '../testing/start-test-server.ts'

const absent = 'a'.repeat(22)

async function startWithRca(text = '# Datenverlust\n\n- Lost <weekend>\n  - Nobody was called\n') {
  const { origin } = await startTestServer()
  const { id } = (await ask(origin, '/api/rcas', jsonBody({ text }))).json as { readonly id: string }
  return { origin, path: `/api/rcas/${id}/picture.svg`, id }
}

test('[A20] the picture is an SVG with every cause, named as the page for the wiki names it', async () => {
  const { origin, path, id } = await startWithRca()
  const { status, headers, text } = await ask(origin, path)
  expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8'])
  expect(headers['content-disposition']).toMatch(/^inline; filename="datenverlust\.svg"/)
  expect(text).toMatch(/^<svg .*<\/svg>$/s)
  for (const label of ['Datenverlust', 'Lost &lt;weekend&gt;', 'Nobody was']) expect(text).toContain(label)
  expect((await ask(origin, `/api/rcas/${id}/export/gfm`)).text).toContain('](datenverlust.svg)')
})

test('[A20] [H68] opened as a page it may draw itself and nothing else', async () => {
  const { origin, path } = await startWithRca()
  const { headers } = await ask(origin, path)
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
  )
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['cache-control']).toBe('private, no-cache')
})

test('[A20] theme and layout are chosen in the query', async () => {
  const { origin, path } = await startWithRca()
  const pictures = await Promise.all(
    ['', '?theme=dark', '?layout=tree'].map(async query => (await ask(origin, path + query)).text),
  )
  expect(new Set(pictures).size).toBe(3)
  expect(pictures[1]).toContain('fill="#161513"')
  expect((await ask(origin, `${path}?theme=light&layout=fishbone`)).text).toBe(pictures[0])
})

test('[A20] who has the picture is told that it is the same, unless another is meant', async () => {
  const { origin, path } = await startWithRca()
  const first = await ask(origin, path)
  const tag = String(first.headers.etag)
  for (const asked of [tag, `W/${tag}`, `"other", ${tag}`]) {
    const again = await ask(origin, path, { headers: { 'if-none-match': asked } })
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', tag])
  }
  const dark = await ask(origin, `${path}?theme=dark`, { headers: { 'if-none-match': tag } })
  expect(dark.status).toBe(200)
})

test('[A20] what could not be drawn once is drawn when it is asked for again', async () => {
  let isBusy = true
  const { origin } = await startTestServer({
    makePicture: async () => (isBusy ? refuse('busy', 'Try again soon.') : ok('<svg></svg>')),
  })
  const { id } = (await ask(origin, '/api/rcas', jsonBody({ text: '- Lost' }))).json as {
    readonly id: string
  }
  const path = `/api/rcas/${id}/picture.svg`
  expect((await ask(origin, path)).status).toBe(503)
  isBusy = false
  expect((await ask(origin, path)).text).toBe('<svg></svg>')
})

test.each(['?theme=pink', '?layout=constructor', '?theme=dark&theme=light', '?layout=__proto__'])(
  '[A20] [H54] refuses the query %s',
  async query => {
    const { origin, path } = await startWithRca()
    expect((await ask(origin, path + query)).status).toBe(400)
  },
)

test('[A20] [H47] there is no picture of what is not there', async () => {
  const { origin } = await startTestServer()
  expect((await ask(origin, `/api/rcas/${absent}/picture.svg`)).status).toBe(404)
})
