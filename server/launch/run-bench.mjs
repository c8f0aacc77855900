// One bench in this process: loads the TypeScript through Vite, runs it, prints its tables.
import { relative } from 'node:path'
import { runnerImport } from 'vite'
import { ROOT } from './workspace.mjs'

const path = process.argv[2]
console.log(`\n── ${relative(ROOT, path)}`)
const { module } = await runnerImport(path, { root: ROOT, configFile: false, logLevel: 'error' })
for (const { title, rows } of await module.default()) {
  console.log(`\n${title}`)
  console.table(rows)
}
process.exit(0)
