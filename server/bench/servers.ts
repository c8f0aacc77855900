import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'

export interface RunningServer {
  readonly name: string
  readonly origin: string
  readonly sync: string
  /** Seconds of CPU that its process has used. */
  readonly cpu: () => Promise<number>
  /** Throws away what is not used any more, so that its memory is what it holds. Only with `isInspected`. */
  readonly collectGarbage: () => Promise<void>
  readonly stop: () => Promise<void>
}

const READY = /ready:? (http:\S+)/

const INSPECTOR = /listening on (ws:\S+)/

function start(
  name: string,
  script: string,
  env: Record<string, string>,
  isInspected = false,
): Promise<RunningServer> {
  const args = [...(isInspected ? ['--inspect=127.0.0.1:0'] : []), script]
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', isInspected ? 'pipe' : 'inherit'],
  })
  const inspector = new Promise<string>(resolve =>
    child.stderr?.on('data', chunk => {
      const url = INSPECTOR.exec(String(chunk))?.[1]
      if (url) resolve(url)
    }),
  )
  // A bench that fails leaves nothing running.
  process.once('exit', () => child.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('exit', code => reject(new Error(`${name} ended with ${code}: ${said}`)))
    child.stdout?.on('data', chunk => {
      said += chunk
      const origin = READY.exec(said)?.[1]
      if (origin) resolve(running(name, origin.replace('localhost', '127.0.0.1'), child, inspector))
    })
  })
}

function running(
  name: string,
  origin: string,
  child: ChildProcess,
  inspector: Promise<string>,
): RunningServer {
  return {
    name,
    origin,
    sync: `${origin.replace('http', 'ws')}/sync`,
    cpu: async () => {
      const metrics = await (await fetch(`${origin}/metrics`)).text()
      return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1] ?? Number.NaN)
    },
    collectGarbage: async () => {
      const socket = new WebSocket(await inspector)
      await once(socket, 'open')
      socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }))
      await once(socket, 'message')
      socket.close()
    },
    stop: () =>
      new Promise(resolve => {
        child.removeAllListeners('exit')
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

const MAIN = join(import.meta.dirname, '../dist/main.js')
const RELAY = join(import.meta.dirname, 'relay.mjs')

/** The built server on a data folder of its own. */
export const startFishbone = (folder: string, isInspected = false): Promise<RunningServer> =>
  start('Fishbone (durable)', MAIN, { PORT: '0', LOG_LEVEL: 'error', FISHBONE_DATA: folder }, isInspected)

export const startRelay = (stateBytes = 0): Promise<RunningServer> =>
  start('bare ws relay', RELAY, { STATE_BYTES: String(stateBytes) })

/** Runs with a data folder that is removed afterwards. */
export async function withFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'fishbone-bench-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Makes an RCA of a page: the first heading is the problem, the list is the tree. */
export async function createRca(origin: string, page: string): Promise<string> {
  const reply = await fetch(`${origin}/api/rcas`, {
    method: 'POST',
    headers: { 'content-type': 'text/markdown' },
    body: page,
  })
  if (!reply.ok) throw new Error(`Not created: ${reply.status} ${await reply.text()}`)
  return ((await reply.json()) as { id: string }).id
}

export const quantile = (values: readonly number[], part: number): number => {
  const sorted = Array.from(values).sort((a, b) => a - b)
  return Math.round((sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN) * 100) / 100
}
