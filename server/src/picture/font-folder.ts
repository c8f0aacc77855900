import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FontFace, FontFiles } from 'shared/picture'

type Weight = FontFace['weight']

/** The fonts of pictures, which lie beside the built server. */
export interface FontFolder {
  /** Those faces for `writeSvg`, each read once. */
  readonly filesOf: (faces: readonly FontFace[]) => FontFiles
  /** Where the TrueType file of a weight lies. */
  readonly pathOf: (weight: Weight) => string
  /** Whether Inter has all of a text, each letter with its accents as one. */
  readonly covers: (text: string, weight: Weight) => boolean
}

/** Signs that are set above or below another: the file that draws without a browser does not say where. */
const MARK = /\p{M}/u

export function openFontFolder(folder: URL): FontFolder {
  const files = new Map<FontFace['file'], string>()
  const characters = new Map<Weight, ReadonlySet<number>>()
  const read = (name: string) => readFileSync(new URL(name, folder))

  const fileOf = (file: FontFace['file']): string => {
    const known = files.get(file) ?? read(`${file}.woff2`).toString('base64')
    files.set(file, known)
    return known
  }
  const charactersOf = (weight: Weight): ReadonlySet<number> => {
    const known =
      characters.get(weight) ?? new Set<number>(JSON.parse(read(`inter-${weight}.json`).toString()))
    characters.set(weight, known)
    return known
  }
  return {
    filesOf: faces => new Map(faces.map(({ file }) => [file, fileOf(file)])),
    pathOf: weight => fileURLToPath(new URL(`inter-${weight}.ttf`, folder)),
    covers(text, weight) {
      const covered = charactersOf(weight)
      return Array.from(text.normalize('NFC')).every(
        character => covered.has(character.codePointAt(0) ?? 0) && !MARK.test(character),
      )
    },
  }
}
