// `npm test`: types, lint, format, unit and property tests, the build, then the browser tests. Nothing is skipped.
import './require-node.mjs'

const { existsSync, mkdtempSync, readFileSync, rmSync } = await import('node:fs')
const { tmpdir } = await import('node:os')
const { join } = await import('node:path')
const { exitUnlessZero, runNode } = await import('./run.mjs')
const { ROOT, installWhatIsMissing } = await import('./workspace.mjs')
const { buildWhatIsStale } = await import('./build-what-is-stale.mjs')
const { findBrowser } = await import('./find-browser.mjs')

// The sources of `shared` apart from its tests: only so is every global of Node or of a browser a type error in them.
const PROJECTS = ['shared', 'shared/tsconfig.test.json', 'server', 'client', 'e2e']
const reports = mkdtempSync(join(tmpdir(), 'fishbone-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

const step = title => console.log(`\n── ${title}`)
const bin = path => join(ROOT, 'node_modules', path)

async function checkTypesAndStyle() {
  step('types')
  for (const project of PROJECTS)
    exitUnlessZero(await runNode(bin('typescript/bin/tsc'), ['-p', project], { cwd: ROOT }))
  step('lint and format')
  const args = ['check', '--error-on-warnings']
  exitUnlessZero(await runNode(bin('@biomejs/biome/bin/biome'), args, { cwd: ROOT }))
}

/** Counts from a report; whoever died before writing one has failed. */
function tally(code, report, read) {
  const path = join(reports, report)
  if (!existsSync(path)) return { code, passed: 0, failed: 1, skipped: 0 }
  return { code, ...read(JSON.parse(readFileSync(path, 'utf8'))) }
}

async function runUnitTests(name) {
  step(`unit tests: ${name}`)
  const report = `${name}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, report)}`]
  const code = await runNode(bin('vitest/vitest.mjs'), ['run', ...reporters], { cwd: join(ROOT, name) })
  return tally(code, report, ({ numPassedTests, numFailedTests, numPendingTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
  }))
}

async function runBrowserTests() {
  step('browser tests')
  const CHROMIUM_PATH = await findBrowser()
  console.log(`in ${CHROMIUM_PATH}`)
  const report = 'e2e.json'
  const env = { ...process.env, CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, report) }
  const cli = join(ROOT, 'e2e/node_modules/@playwright/test/cli.js')
  const code = await runNode(cli, ['test', '--reporter=list,json'], { cwd: join(ROOT, 'e2e'), env })
  return tally(code, report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
}

await installWhatIsMissing()
await checkTypesAndStyle()
const results = []
for (const name of ['shared', 'server', 'client']) results.push(await runUnitTests(name))
step('build')
exitUnlessZero(await buildWhatIsStale())
results.push(await runBrowserTests())

const sum = key => results.reduce((total, result) => total + result[key], 0)
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
process.exit(results.some(result => result.code !== 0) ? 1 : 0)
