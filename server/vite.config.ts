import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig } from 'vite'

const SOURCES = join(import.meta.dirname, 'src')

/** A worker thread needs a file of its own beside `main.js`: every `src/**` file named `<name>-worker.ts` becomes one. */
const workers = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  path => path.endsWith('-worker.ts') && !path.startsWith('testing'),
)

/** The server as plain JavaScript: `shared` bundled, the npm packages of `package.json` left outside. */
export default defineConfig({
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
