import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest'])
/** Below one packet there is nothing to win. */
const MIN_BYTES = 1400

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/**
 * Writes `x.br` and `x.gz` beside each text file of a built client, so that the server compresses nothing while
 * people wait. Both are needed: browsers take Brotli over https and on localhost only.
 */
export async function compressAssets(folder) {
  const names = await readdir(folder, { recursive: true })
  const paths = names.filter(name => COMPRESSIBLE.has(extname(name))).map(name => join(folder, name))
  await Promise.all(paths.map(compressFile))
}

async function compressFile(path) {
  if ((await stat(path)).size < MIN_BYTES) return
  const content = await readFile(path)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  const [brotli, zipped] = await Promise.all([toBrotli(content, quality), toGzip(content, { level: 9 })])
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)])
}
