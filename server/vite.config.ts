import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { interFiles } from './src/fonts/inter-files.ts'

const SOURCES = join(import.meta.dirname, 'src')

/** A worker thread needs a file of its own beside `main.js`: every `src/**` file named `<name>-worker.ts` becomes one. */
const workers = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  path => path.endsWith('-worker.ts') && !path.startsWith('testing'),
)

/** The fonts of pictures lie beside the built server, in the forms that it needs: a thread reads them from there. */
const fonts: Plugin = {
  name: 'fonts',
  generateBundle() {
    for (const { name, bytes } of interFiles())
      this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: bytes })
  },
}

/**
 * The server as plain JavaScript, the npm packages with it: to find and read hundreds of files takes a third of the time
 * of a start. What has a binary stays outside.
 */
export default defineConfig({
  plugins: [fonts],
  ssr: { noExternal: true, external: ['libsql', '@resvg/resvg-js'] },
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
