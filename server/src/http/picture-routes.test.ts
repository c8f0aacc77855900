import { readCarrier } from 'shared/carriers'
import { ok, type RcaErrorCode, refuse, unwrap } from 'shared/model'
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
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox; frame-ancestors 'none'",
  )
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['cache-control']).toBe('private, no-cache')
})

test('[A24] theme and layout are chosen in the query', async () => {
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

test('[A25] whoever has any file at all is given the picture', async () => {
  const { origin, path } = await startWithRca()
  const { status } = await ask(origin, path, { headers: { 'if-none-match': '*' } })
  expect(status).toBe(200)
})

/** A server that refuses the first picture, and draws each one after it; and the path of a picture. */
async function startWithRefusal(code: RcaErrorCode) {
  let isFirst = true
  const { origin } = await startTestServer({
    makePicture: async () => {
      if (!isFirst) return ok(Buffer.from('<svg></svg>'))
      isFirst = false
      return refuse(code, 'Not now.')
    },
  })
  const { id } = (await ask(origin, '/api/rcas', jsonBody({ text: '- Lost' }))).json as {
    readonly id: string
  }
  return { origin, path: `/api/rcas/${id}/picture.svg` }
}

test('[A25] what a busy server did not draw is drawn when it is asked for again', async () => {
  const { origin, path } = await startWithRefusal('busy')
  expect((await ask(origin, path)).status).toBe(503)
  expect((await ask(origin, path)).text).toBe('<svg></svg>')
})

test('[A25] what cannot be drawn is refused again without an attempt, and has no tag', async () => {
  const { origin, path } = await startWithRefusal('over-limit')
  for (const _ of [1, 2]) {
    const { status, headers } = await ask(origin, path)
    expect(status).toBe(400)
    expect(headers.etag).toBeUndefined()
    expect(headers['cache-control']).not.toBe('private, no-cache')
  }
})

test('[A25] a tag that was given out is no answer to who asks for what is refused now', async () => {
  let isFirst = true
  const { origin } = await startTestServer({
    makePicture: async () => {
      // More than is kept.
      if (isFirst) return ok(Buffer.alloc(65 * 1024 * 1024))
      return refuse('over-limit', 'The picture takes too long to draw.')
    },
  })
  const { id } = (await ask(origin, '/api/rcas', jsonBody({ text: '- Lost' }))).json as {
    readonly id: string
  }
  const path = `/api/rcas/${id}/picture.png`
  const tag = String((await ask(origin, path)).headers.etag)
  isFirst = false
  const withTag = { headers: { 'if-none-match': tag } }
  expect((await ask(origin, path, withTag)).status).toBe(304)
  expect((await ask(origin, path)).status).toBe(400)
  expect((await ask(origin, path, withTag)).status).toBe(400)
})

test.each([
  '?theme=pink',
  '?layout=constructor',
  '?theme=dark&theme=light',
  '?layout=__proto__',
  '?legend=perhaps',
  '?head=up',
  '?from=a%20b',
  '?from=head',
])('[A24] [H54] refuses the query %s', async query => {
  const { origin, path } = await startWithRca()
  expect((await ask(origin, path + query)).status).toBe(400)
})

test.each([
  ['png', 'image/png'],
  ['pdf', 'application/pdf'],
])(
  '[A22] [A23] the picture is also a %s with the name, the headers and the document of the SVG',
  async (extension, type) => {
    const { origin, path } = await startWithRca()
    const svg = await ask(origin, path)
    const { status, headers, bytes } = await ask(origin, path.replace('svg', extension))
    expect([status, headers['content-type']]).toEqual([200, type])
    expect(headers['content-disposition']).toContain(`filename="datenverlust.${extension}"`)
    for (const name of ['cache-control', 'content-security-policy', 'cross-origin-resource-policy'])
      expect(headers[name]).toBe(svg.headers[name])
    expect(readCarrier(bytes)?.kind).toBe(extension)
    expect(readCarrier(bytes)?.json).toEqual(readCarrier(svg.bytes)?.json)
  },
)

test.each(['png?scale=3', 'png?scale=', 'png?pages=a4&scale=x', 'pdf?pages=two'])(
  '[A24] [H54] refuses the picture %s',
  async query => {
    const { origin, path } = await startWithRca()
    expect((await ask(origin, path.replace('svg', query))).status).toBe(400)
  },
)

test('[A25] nothing is made for who has it, and each state and form is made once', async () => {
  const made: string[] = []
  const { origin } = await startTestServer({
    makePicture: async ({ form }) => {
      made.push(form.kind)
      return ok(Buffer.from(form.kind))
    },
  })
  const { id } = (await ask(origin, '/api/rcas', jsonBody({ text: '- Lost' }))).json as {
    readonly id: string
  }
  const path = `/api/rcas/${id}/picture.png`
  const [{ headers }] = await Promise.all([ask(origin, path), ask(origin, path)])
  expect(made).toEqual(['png'])
  const tag = String(headers.etag)
  await ask(origin, `${path}?scale=2`)
  expect((await ask(origin, `${path}?scale=4`, { headers: { 'if-none-match': tag } })).status).toBe(200)
  expect((await ask(origin, path, { headers: { 'if-none-match': tag } })).status).toBe(304)
  expect(made).toEqual(['png', 'png', 'png'])
})

test('[A25] what breaks in drawing is answered with 500, and the server goes on', async () => {
  const { origin } = await startTestServer({
    makePicture: () => Promise.reject(new Error('A thread ended without an answer')),
  })
  const { id } = (await ask(origin, '/api/rcas', jsonBody({ text: '- Lost' }))).json as {
    readonly id: string
  }
  expect((await ask(origin, `/api/rcas/${id}/picture.png`)).status).toBe(500)
  expect((await ask(origin, `/api/rcas/${id}`)).status).toBe(200)
})

test('[A20] [H47] there is no picture of what is not there', async () => {
  const { origin } = await startTestServer()
  expect((await ask(origin, `/api/rcas/${absent}/picture.svg`)).status).toBe(404)
})

test('[A24] a branch, the side of the head, legend and actions are chosen in the query', async () => {
  const { origin, path, id } = await startWithRca(
    '# Loss\n\n- Lost\n  - Nobody called\n    - ! Buy a phone\n',
  )
  const { causes } = (await ask(origin, `/api/rcas/${id}`)).json as {
    readonly causes: readonly { readonly id: string; readonly text: string }[]
  }
  const from = causes.find(cause => cause.text === 'Lost')?.id
  const asked = ['', '?head=left', `?from=${from}`, '?legend=true', '?actions=true']
  const pictures = await Promise.all(asked.map(async query => (await ask(origin, path + query)).text))
  expect(new Set(pictures).size).toBe(asked.length)
  expect(pictures[2]).toContain('data-part="chain"')
  expect(pictures[3]).toContain('data-part="legend"')
  expect(pictures[4]).toContain('Buy a phone')
})

test('[A24] a branch that is not there is not found', async () => {
  const { origin, path } = await startWithRca()
  const { status, json } = await ask(origin, `${path}?from=${'a'.repeat(16)}`)
  expect([status, json]).toEqual([
    404,
    { error: { code: 'not-found', message: 'There is no cause of this id in this RCA.' } },
  ])
})

test('[A20] a page of another site may show it where access allows', async () => {
  const { origin, path } = await startWithRca()
  const { headers } = await ask(origin, path)
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
})

test('[A20] it brings its fonts and its document, and opens again', async () => {
  const { origin, path } = await startWithRca()
  const { text, bytes } = await ask(origin, path)
  expect(text.match(/@font-face/g)).toHaveLength(2)
  const carried = readCarrier(bytes)
  const document = unwrap(carried?.json ?? expect.fail('nothing is carried'))
  const created = await ask(origin, '/api/rcas', jsonBody({ text: document }))
  expect(created.status).toBe(201)
  const again = await ask(origin, `${(created.json as { links: { self: string } }).links.self}/picture.svg`)
  expect(again.text.replace(/<metadata>.*<\/metadata>/s, '')).toBe(
    text.replace(/<metadata>.*<\/metadata>/s, ''),
  )
})
