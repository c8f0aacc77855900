import { describe, expect, test } from 'vitest'
import { ask, jsonBody } from './testing/ask.ts'
import { runBuiltServer } from './testing/run-built-server.ts'
import { tempFolder } from './testing/temp-folder.ts'

const KEY = /#key=([\w-]{22})$/

describe('the server as a process', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '[A18] [H17] %s: saves, ends with 0, and finds everything again',
    async signal => {
      const env = { FISHBONE_DATA: tempFolder() }
      const first = runBuiltServer(env)
      const reply = await ask((await first.ready).origin, '/api/rcas', jsonBody({ problem: 'Data loss' }))
      expect(reply.status).toBe(201)
      first.kill(signal)
      expect(await first.ended).toEqual({ code: 0, signal: null })

      const second = runBuiltServer(env)
      const list = await ask((await second.ready).origin, '/api/rcas')
      expect(list.json).toMatchObject({ rcas: [{ title: 'Data loss' }] })
    },
  )

  test('[A6] [A7] --share prints a link that survives a restart, and logs no key', async () => {
    const env = { FISHBONE_DATA: tempFolder() }
    const links = []
    for (const _start of [1, 2]) {
      const server = runBuiltServer(env, ['--share'])
      const url = await server.ready
      links.push(KEY.exec(url.hash)?.[1])
      expect((await ask(url.origin, '/api/rcas')).status).toBe(401)
      server.kill('SIGTERM')
      expect((await server.ended).code).toBe(0)
      expect(server.stderr()).not.toContain(String(links[0]))
    }
    expect(links[0]).toBeTruthy()
    expect(links[1]).toBe(links[0])
  })

  test('[A2] wrong settings end with 1 and a line for each', async () => {
    const server = runBuiltServer({ PORT: 'many', LOG_LEVEL: 'loud' })
    expect((await server.ended).code).toBe(1)
    expect(server.stderr().trim().split('\n')).toHaveLength(2)
  })

  test('[A2] a taken port and a folder in use end with 1 and a sentence', async () => {
    const env = { FISHBONE_DATA: tempFolder() }
    const { port } = await runBuiltServer(env).ready
    const samePort = runBuiltServer({ FISHBONE_DATA: tempFolder(), PORT: port })
    const sameFolder = runBuiltServer(env)
    expect((await samePort.ended).code).toBe(1)
    expect((await sameFolder.ended).code).toBe(1)
    expect(samePort.stderr()).toContain(`Port ${port}`)
    for (const server of [samePort, sameFolder]) expect(server.stderr()).not.toMatch(/\n\s+at /)
  })

  test('[A2] --help and --version say so and end with 0', async () => {
    const help = runBuiltServer({}, ['--help'])
    const version = runBuiltServer({}, ['--version'])
    expect((await help.ended).code).toBe(0)
    expect(help.stdout()).toContain('FISHBONE_DATA')
    expect((await version.ended).code).toBe(0)
    expect(version.stdout()).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
