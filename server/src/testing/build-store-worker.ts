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

const source = (file: string) => join(import.meta.dirname, '..', file)

/** Node 20 runs no TypeScript, and a worker thread knows nothing of vitest: so its entry is built once per run. */
export default async function buildEntries(project: TestProject): Promise<() => void> {
  // Inside the package, so that the built files find its node_modules.
  const folder = mkdtempSync(join(import.meta.dirname, '../../node_modules/.built-'))
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(import.meta.dirname, '../..'),
    ssr: { noExternal: ['shared'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: {
          main: source('main.ts'),
          'store-worker': source('storage/store-worker.ts'),
          'seed-worker': source('library/seed-worker.ts'),
        },
      },
    },
  })
  project.provide('builtServer', pathToFileURL(`${folder}/`).href)
  return () => rmSync(folder, { recursive: true, force: true })
}
