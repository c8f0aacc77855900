import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { startTestServer } from '../testing/start-test-server.ts'

interface Operation {
  readonly summary?: string
  readonly requestBody?: { readonly content?: Record<string, { readonly schema: object }> }
}

interface Description {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
}

test('[A15] the description names every route of the API, and what its body may be', async () => {
  const { origin } = await startTestServer()
  const { openapi, paths } = (await ask(origin, '/api/openapi.json')).json as Description
  expect(openapi).toMatch(/^3\./)
  expect(Object.keys(paths).sort()).toEqual([
    '/api/key',
    '/api/rcas',
    '/api/rcas/{id}',
    '/api/rcas/{id}/actions',
    '/api/rcas/{id}/export/{profile}',
    '/api/rcas/{id}/picture.pdf',
    '/api/rcas/{id}/picture.png',
    '/api/rcas/{id}/picture.svg',
    '/api/room',
    '/healthz',
    '/metrics',
    '/readyz',
  ])
  for (const methods of Object.values(paths)) {
    for (const { summary } of Object.values(methods)) expect(summary).toMatch(/\S/)
  }
  const { content } = paths['/api/rcas']?.post?.requestBody ?? {}
  expect(content?.['application/json']?.schema).toMatchObject({ properties: { problem: { type: 'string' } } })
  expect(content?.['text/markdown']?.schema).toEqual({ type: 'string' })
  expect(content?.['text/plain']?.schema).toEqual({ type: 'string' })
})
