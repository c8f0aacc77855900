// `pnpm bench [words]`: runs every `<package>/bench/*.bench.ts` (whose path holds one of the words) and prints its
// tables. A bench exports by default a function that gives (a promise of) tables: `{ title, rows }`. Each runs in a
// process of its own, one after the other, so that none pays for another's garbage.
import './require-node.mjs'

const { existsSync, readdirSync } = await import('node:fs')
const { join } = await import('node:path')
const { fileURLToPath } = await import('node:url')
const { runNode } = await import('./run.mjs')
const { ROOT, installWhatIsMissing } = await import('./workspace.mjs')
const { buildWhatIsStale } = await import('./build-what-is-stale.mjs')

const RUNNER = fileURLToPath(new URL('run-bench.mjs', import.meta.url))
const words = process.argv.slice(2)

const benches = ['shared', 'server', 'client', 'e2e']
  .map(name => join(ROOT, name, 'bench'))
  .filter(existsSync)
  .flatMap(folder => readdirSync(folder).map(file => join(folder, file)))
  .filter(
    path => path.endsWith('.bench.ts') && (words.length === 0 || words.some(word => path.includes(word))),
  )

await installWhatIsMissing()
let worst = await buildWhatIsStale()
for (const path of benches) {
  worst = Math.max(worst, await runNode('--expose-gc', [RUNNER, path], { cwd: ROOT }))
}
process.exit(worst)
