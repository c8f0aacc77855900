import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Beside the worker by which pictures are made, and what draws without being part of it, as it has a binary. */
const FONTS = 'fonts/'
const OUTSIDE = '@resvg/resvg-js/package.json'

/**
 * Names all that draws pictures in a folder of built files: the worker, which names what it loads by content (pdfkit
 * too), the fonts, and resvg by its version.
 */
export function pictureEdition(built: URL): string {
  const fonts = readdirSync(new URL(FONTS, built)).sort()
  const hash = createHash('sha256')
  for (const name of ['picture-worker.js', ...fonts.map(font => FONTS + font)])
    hash.update(`${name}\0`).update(readFileSync(new URL(name, built)))
  return hash.update(readFileSync(createRequire(import.meta.url).resolve(OUTSIDE))).digest('hex')
}
