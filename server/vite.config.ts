import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig } from 'vite'

const SOURCES = join(import.meta.dirname, 'src')

/** A worker thread needs a file of its own beside `main.js`: every `src/**` file named `<name>-worker.ts` becomes one. */
const workers = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  path => path.endsWith('-worker.ts') && !path.startsWith('testing'),
)

/**
 * The server as plain JavaScript, the npm packages with it: to find and read hundreds of files takes a third of the time
 * of a start. What has a binary stays outside.
 */
export default defineConfig({
  ssr: { noExternal: true, external: ['libsql'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: {
      input: Object.fromEntries(
        ['main.ts', ...workers].map(path => [basename(path, '.ts'), join(SOURCES, path)]),
      ),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
