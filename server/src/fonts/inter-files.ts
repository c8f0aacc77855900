import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { mergeFonts } from './merge-fonts.ts'
import { unpackWoff } from './unpack-woff.ts'

export interface FontFile {
  readonly name: string
  readonly bytes: Buffer
}

/**
 * What pictures need of Inter: each face as browsers take it, to be embedded in an SVG, and each weight as one TrueType
 * file for what draws without a browser, with the characters that it has. Read from the package when the server is built.
 */
export function interFiles(): readonly FontFile[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'))
  const read = (...path: readonly string[]) => readFileSync(join(folder, ...path))
  const subsets = Object.keys(JSON.parse(read('unicode.json').toString()))
  return [400, 600].flatMap(weight => {
    const faces = subsets.map(subset => `inter-${subset}-${weight}-normal`)
    // As in a browser, of the subsets that have a character the one that is declared last counts.
    const fonts = faces.map(face => unpackWoff(read('files', `${face}.woff`))).reverse()
    const { bytes, characters } = mergeFonts(fonts)
    return [
      ...faces.map(face => ({ name: `${face}.woff2`, bytes: read('files', `${face}.woff2`) })),
      { name: `inter-${weight}.ttf`, bytes },
      { name: `inter-${weight}.json`, bytes: Buffer.from(JSON.stringify(characters)) },
    ]
  })
}
