import { spawn } from 'node:child_process'

const FORWARDED = ['SIGTERM', 'SIGINT', 'SIGHUP']

/**
 * Runs a command in the foreground and gives its exit code. Signals that this process gets meanwhile go to
 * the child, and this process stays until the child has ended: nothing is left behind, nothing is cut short.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const forward = signal => child.kill(signal)
    for (const signal of FORWARDED) process.on(signal, forward)
    const stop = () => {
      for (const signal of FORWARDED) process.off(signal, forward)
    }
    child.once('error', error => {
      stop()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      stop()
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}

/** Like `run`, with the Node that runs this script: no shell, no PATH, the same on every system. */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options)

/** Like `run`, for npm's own commands, which are batch files on Windows. */
export const runNpx = (args, options) => {
  const isWindows = process.platform === 'win32'
  return run(isWindows ? 'npx.cmd' : 'npx', args, { ...options, shell: isWindows })
}

/** Ends this process with the code of a step that failed; goes on after one that did not. */
export function exitUnlessZero(code) {
  if (code !== 0) process.exit(code)
}
