import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type FontFace, type FontFiles, fontFaces } from 'shared/picture'

/** The fonts of pictures, which lie beside the built server. */
export interface FontFolder {
  /** Those faces for `writeSvg`, each read once. */
  readonly filesOf: (faces: readonly FontFace[]) => FontFiles
  /** Where the TrueType file of a weight lies. */
  readonly pathOf: (weight: FontFace['weight']) => string
}

export function openFontFolder(folder: URL): FontFolder {
  const read = new Map<FontFace['file'], string>()
  const fileOf = (file: FontFace['file']): string => {
    const known = read.get(file) ?? readFileSync(new URL(`${file}.woff2`, folder)).toString('base64')
    read.set(file, known)
    return known
  }
  return {
    filesOf: faces => new Map(faces.map(({ file }) => [file, fileOf(file)])),
    pathOf: weight => fileURLToPath(new URL(`inter-${weight}.ttf`, folder)),
  }
}

/** The weights that there are. */
export const fontWeights: readonly FontFace['weight'][] = [...new Set(fontFaces.map(({ weight }) => weight))]
