// `npm test`: types, lint, format, unit and property tests, the build, then the browser tests. Nothing is skipped.
import './require-node.mjs'

const { mkdtempSync, readFileSync, rmSync } = await import('node:fs')
const { tmpdir } = await import('node:os')
const { join } = await import('node:path')
const { exitUnlessZero, runNode } = await import('./run.mjs')
const { ROOT, installWhatIsMissing } = await import('./workspace.mjs')
const { buildWhatIsStale } = await import('./build-what-is-stale.mjs')
const { findBrowser } = await import('./find-browser.mjs')

const PACKAGES = ['shared', 'server', 'client', 'e2e']
const reports = mkdtempSync(join(tmpdir(), 'fishbone-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

const step = title => console.log(`\n── ${title}`)
const bin = path => join(ROOT, 'node_modules', path)
const readReport = name => JSON.parse(readFileSync(join(reports, name), 'utf8'))

async function checkTypesAndStyle() {
  step('types')
  for (const name of PACKAGES)
    exitUnlessZero(await runNode(bin('typescript/bin/tsc'), ['-p', name], { cwd: ROOT }))
  step('lint and format')
  const args = ['check', '--error-on-warnings']
  exitUnlessZero(await runNode(bin('@biomejs/biome/bin/biome'), args, { cwd: ROOT }))
}

async function runUnitTests(name) {
  step(`unit tests: ${name}`)
  const report = `${name}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, report)}`]
  const code = await runNode(bin('vitest/vitest.mjs'), ['run', ...reporters], { cwd: join(ROOT, name) })
  const { numPassedTests, numFailedTests } = readReport(report)
  return { code, passed: numPassedTests, failed: numFailedTests }
}

async function runBrowserTests() {
  step('browser tests')
  const CHROMIUM_PATH = await findBrowser()
  console.log(`in ${CHROMIUM_PATH}`)
  const env = { ...process.env, CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'e2e.json') }
  const cli = join(ROOT, 'e2e/node_modules/@playwright/test/cli.js')
  const code = await runNode(cli, ['test', '--reporter=list,json'], { cwd: join(ROOT, 'e2e'), env })
  const { stats } = readReport('e2e.json')
  return { code, passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

await installWhatIsMissing()
await checkTypesAndStyle()
const results = []
for (const name of ['shared', 'server', 'client']) results.push(await runUnitTests(name))
step('build')
exitUnlessZero(await buildWhatIsStale())
results.push(await runBrowserTests())

const sum = key => results.reduce((total, result) => total + result[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(results.some(result => result.code !== 0) ? 1 : 0)
