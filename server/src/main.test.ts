import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Libsql from 'libsql'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { DATABASE_FILE } from './storage/database.ts'
import { ask, jsonBody } from './testing/ask.ts'
import { rawClient, sync, write } from './testing/raw-client.ts'
import { runBuiltServer } from './testing/run-built-server.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { until } from './testing/until.ts'

/** Another connection that writes holds up every commit until the returned function is called. */
function holdDisk(folder: string): () => void {
  const disk = new Libsql(join(folder, DATABASE_FILE))
  disk.exec('BEGIN IMMEDIATE')
  return () => {
    disk.exec('ROLLBACK')
    disk.close()
  }
}

const BREAKING_STORE = `import { parentPort } from 'node:worker_threads'
parentPort.postMessage({ call: 0, isOk: true })
parentPort.on('message', ({ call, name }) => {
  if (name !== 'list') throw new Error('out of memory')
  parentPort.postMessage({ call, isOk: true, value: [] })
})`

/** The built server with a store that breaks when it is asked for more than the list. */
function builtWithBreakingStore(): string {
  const built = inject('builtServer')
  // Beside it, so that the built files find the same node_modules.
  const folder = mkdtempSync(fileURLToPath(new URL('../.built-', built)))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(fileURLToPath(built), folder, { recursive: true })
  writeFileSync(join(folder, 'store-worker.js'), BREAKING_STORE)
  return pathToFileURL(`${folder}/`).href
}

const KEY = /#key=([\w-]{22})$/

describe('the server as a process', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '[A18] [H17] %s, however often: saves what is on its way, says goodbye, ends with 0, and finds everything again',
    async signal => {
      const folder = tempFolder()
      const env = { FISHBONE_DATA: folder }
      const first = runBuiltServer(env)
      const { origin, host } = await first.ready
      const { json } = await ask(origin, '/api/rcas', jsonBody({ problem: 'Data loss' }))
      const alice = await rawClient(`ws://${host}/sync`, (json as { id: string }).id, '?ack=1')
      await sync(alice)
      const releaseDisk = holdDisk(folder)
      alice.sayChanges(write(alice, 'Lost weekend'))
      const unsaved = /^fishbone_unsaved_bytes [1-9]/m
      await until(async () => unsaved.test((await ask(origin, '/metrics')).text))
      for (const [count, next] of [signal, signal, 'SIGHUP' as const].entries()) {
        first.kill(next)
        await until(() => first.stderr().split('"closing"').length > count + 1)
      }
      releaseDisk()
      expect(await first.ended).toEqual({ code: 0, signal: null })
      expect(await alice.closed).toBe(1012)
      expect(alice.heard).toContain('saved 1')

      const second = runBuiltServer(env)
      const list = await ask((await second.ready).origin, '/api/rcas')
      expect(list.json).toMatchObject({ rcas: [{ title: 'Lost weekend' }] })
    },
  )

  test('[S14] a server whose store breaks ends with 1 and says why, so that a supervisor starts it again', async () => {
    const server = runBuiltServer({ FISHBONE_DATA: tempFolder() }, [], builtWithBreakingStore())
    const { origin } = await server.ready
    await ask(origin, '/healthz').catch(() => undefined)
    expect(await server.ended).toEqual({ code: 1, signal: null })
    expect(server.stderr()).toMatch(/"fatal".*out of memory.*the store broke/)
  })

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
