import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compressAssets } from './compress-assets.mjs'
import { runNode } from './run.mjs'
import { ROOT } from './workspace.mjs'

const VITE = 'node_modules/vite/bin/vite.js'
/** Inside `dist`, so that deleting the folder forgets the stamp too. */
export const STAMP = '.built-from'
const SHARED_INPUTS = ['shared/src', 'shared/package.json', 'pnpm-lock.yaml', 'tsconfig.base.json']

/** What is built, from what, and by which file one sees that it is there. */
const builds = {
  server: {
    inputs: [...SHARED_INPUTS, 'server/src', 'server/package.json', 'server/vite.config.ts'],
    proof: 'server/dist/main.js',
    finish: async () => undefined,
  },
  client: {
    inputs: [
      ...SHARED_INPUTS,
      'client/src',
      'client/public',
      'client/index.html',
      'client/package.json',
      'client/vite.config.ts',
    ],
    proof: 'client/dist/index.html',
    finish: compressAssets,
  },
}

const NOT_BUILT_FROM = /\.(test|fuzz|bench)\.tsx?$|(^|[\\/])(__golden__|testing)([\\/]|$)/

function* filesUnder(path) {
  if (!existsSync(path) || NOT_BUILT_FROM.test(relative(ROOT, path))) return
  if (!statSync(path).isDirectory()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

/** Content, not time: a checkout or a clone touches every file and changes none. */
function fingerprintOf(inputs) {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of filesUnder(join(ROOT, input))) {
      hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

async function buildOne(name) {
  const { inputs, proof, finish } = builds[name]
  const dist = join(ROOT, name, 'dist')
  const stamp = join(dist, STAMP)
  const fingerprint = fingerprintOf(inputs)
  const isFresh =
    existsSync(join(ROOT, proof)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint
  if (isFresh) return 0
  console.log(`Building the ${name} …`)
  const code = await runNode(join(ROOT, VITE), ['build', '--logLevel', 'error'], { cwd: join(ROOT, name) })
  if (code !== 0) return code
  await finish(dist)
  writeFileSync(stamp, fingerprint)
  return 0
}

/** Builds client and server side by side where their sources have changed. Gives the exit code of the worse one. */
export async function buildWhatIsStale() {
  const codes = await Promise.all(Object.keys(builds).map(buildOne))
  return Math.max(...codes)
}
