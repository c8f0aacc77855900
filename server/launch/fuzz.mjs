// `pnpm fuzz [words]`: runs every `*.fuzz.test.ts` (whose path holds one of the words) of every package, each property
// FUZZ times as long as `npm test` does (100 unless it is set), from a new seed. A failure prints seed and path;
// FUZZ_SEED and FUZZ_PATH repeat it.
import './require-node.mjs'

const { readdirSync } = await import('node:fs')
const { join } = await import('node:path')
const { runNode } = await import('./run.mjs')
const { ROOT, installWhatIsMissing } = await import('./workspace.mjs')

const words = process.argv.slice(2)
const env = { ...process.env, FUZZ: process.env.FUZZ ?? '100' }

const isWanted = path =>
  /\.fuzz\.test\.tsx?$/.test(path) && (words.length === 0 || words.some(word => path.includes(word)))

await installWhatIsMissing()
let worst = 0
for (const name of ['shared', 'server', 'client']) {
  const cwd = join(ROOT, name)
  const tests = readdirSync(join(cwd, 'src'), { recursive: true, encoding: 'utf8' })
    .map(path => `src/${path.replaceAll('\\', '/')}`)
    .filter(isWanted)
  if (tests.length === 0) continue
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  // Long runs take hours: nothing may end them.
  worst = Math.max(worst, await runNode(vitest, ['run', '--testTimeout=0', ...tests], { cwd, env }))
}
process.exit(worst)
