import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const MAIN = join(import.meta.dirname, '../../server/dist/main.js')

export interface ServerOptions {
  /** Started as `npm start -- --share`: it listens on every address and asks for a key. */
  readonly share?: boolean
  readonly env?: Readonly<Record<string, string>>
}

/** The built server as a child process with a data folder of its own: started, killed and started again on one address. */
export class ServerProcess {
  readonly data: string
  #child: ChildProcess | null = null
  #url = ''
  #port = 0
  readonly #options: ServerOptions

  private constructor(data: string, options: ServerOptions) {
    this.data = data
    this.#options = options
  }

  static async create(options: ServerOptions = {}): Promise<ServerProcess> {
    const server = new ServerProcess(await mkdtemp(join(tmpdir(), 'fishbone-e2e-')), options)
    await server.start()
    return server
  }

  /** `http://127.0.0.1:<port>`, the same after a restart. */
  get url(): string {
    return this.#url
  }

  async start(): Promise<void> {
    const { share = false, env = {} } = this.#options
    const child = spawn(process.execPath, [MAIN, ...(share ? ['--share'] : [])], {
      env: {
        ...process.env,
        ...(share ? {} : { HOST: '127.0.0.1' }),
        PORT: String(this.#port),
        FISHBONE_DATA: this.data,
        LOG_LEVEL: 'warn',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#child = child
    this.#url = await addressOf(child)
    this.#port = Number(new URL(this.#url).port)
  }

  /** Ends it as a power cut would: nothing is flushed. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async remove(): Promise<void> {
    await this.stop()
    await rm(this.data, { recursive: true, force: true })
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The server process has no standard output.')
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const url = /https?:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(line)?.[0]
    if (url) {
      child.stdout.resume()
      return url.replace('localhost', '127.0.0.1')
    }
  }
  throw new Error(`The server ended with code ${child.exitCode} before it said where it listens.`)
}
