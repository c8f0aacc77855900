import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { inject, onTestFinished } from 'vitest'

export interface BuiltServer {
  /** The address it says it is ready at; rejects when it ends before it is. */
  readonly ready: Promise<URL>
  /** Resolves when the process has ended. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  readonly stdout: () => string
  readonly stderr: () => string
  readonly kill: (signal: NodeJS.Signals) => void
}

const READY = /^Fishbone is ready: (\S+)$/m

/** The built server as a process of its own, on a free port unless told otherwise; killed when the test is over. */
export function runBuiltServer(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  folder: string = inject('builtServer'),
): BuiltServer {
  const main = fileURLToPath(new URL('main.js', folder))
  const child = spawn(process.execPath, [main, ...args], { env: { PORT: '0', LOG_LEVEL: 'info', ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stdout = ''
  let stderr = ''
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(resolve => {
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  child.stderr.on('data', chunk => {
    stderr += chunk
  })
  const ready = new Promise<URL>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      stdout += chunk
      const url = READY.exec(stdout)?.[1]
      if (url) resolve(new URL(url))
    })
    child.once('close', () => reject(new Error(`The server ended before it was ready: ${stderr}`)))
  })
  ready.catch(() => undefined)
  return { ready, ended, stdout: () => stdout, stderr: () => stderr, kill: signal => void child.kill(signal) }
}
