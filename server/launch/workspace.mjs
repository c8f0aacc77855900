import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exitUnlessZero, runNpx } from './run.mjs'

/** The folder of the clone. */
export const ROOT = realpathSync(fileURLToPath(new URL('../..', import.meta.url)))

const textOf = path => (existsSync(path) ? readFileSync(path, 'utf8') : null)

/** pnpm keeps a copy of the lockfile that it has installed. */
export function isInstalled() {
  const wanted = textOf(join(ROOT, 'pnpm-lock.yaml'))
  return wanted !== null && wanted === textOf(join(ROOT, 'node_modules/.pnpm/lock.yaml'))
}

/** Installs what the lockfile names, unless it is there. Ends the process when that fails. */
export async function installWhatIsMissing() {
  if (isInstalled()) return
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  console.log(`Installing the packages that Fishbone needs (${packageManager}; once) …`)
  const args = [
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--loglevel=error',
  ]
  const code = await runNpx(args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  if (code !== 0) {
    console.error('The packages could not be installed: see above. Is the npm registry reachable from here?')
  }
  exitUnlessZero(code)
}
