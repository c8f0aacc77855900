import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built entries lie that tests start as threads and processes. */
    readonly builtServer: string
  }
}

const PACKAGE = join(import.meta.dirname, '../..')

/** Node 20 runs no TypeScript, and a worker thread knows nothing of vitest: so the server is built once per run. */
export default async function buildServer(project: TestProject): Promise<() => void> {
  // Inside the package, so that the built files find its node_modules.
  const folder = mkdtempSync(join(PACKAGE, 'node_modules/.built-'))
  await build({
    root: PACKAGE,
    configFile: join(PACKAGE, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder },
  })
  project.provide('builtServer', pathToFileURL(`${folder}/`).href)
  return () => rmSync(folder, { recursive: true, force: true })
}
