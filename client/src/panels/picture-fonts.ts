import cyrillic400 from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2?url'
import cyrillic600 from '@fontsource/inter/files/inter-cyrillic-600-normal.woff2?url'
import cyrillicExt400 from '@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff2?url'
import cyrillicExt600 from '@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff2?url'
import greek400 from '@fontsource/inter/files/inter-greek-400-normal.woff2?url'
import greek600 from '@fontsource/inter/files/inter-greek-600-normal.woff2?url'
import greekExt400 from '@fontsource/inter/files/inter-greek-ext-400-normal.woff2?url'
import greekExt600 from '@fontsource/inter/files/inter-greek-ext-600-normal.woff2?url'
import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?url'
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?url'
import latinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url'
import latinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url'
import vietnamese400 from '@fontsource/inter/files/inter-vietnamese-400-normal.woff2?url'
import vietnamese600 from '@fontsource/inter/files/inter-vietnamese-600-normal.woff2?url'
import type { FontFace, FontFiles } from 'shared/picture'

/** Where each face is served: as the style sheets of the pages name it, so that a browser has it already. */
const urls = {
  'inter-cyrillic-400-normal': cyrillic400,
  'inter-cyrillic-600-normal': cyrillic600,
  'inter-cyrillic-ext-400-normal': cyrillicExt400,
  'inter-cyrillic-ext-600-normal': cyrillicExt600,
  'inter-greek-400-normal': greek400,
  'inter-greek-600-normal': greek600,
  'inter-greek-ext-400-normal': greekExt400,
  'inter-greek-ext-600-normal': greekExt600,
  'inter-latin-400-normal': latin400,
  'inter-latin-600-normal': latin600,
  'inter-latin-ext-400-normal': latinExt400,
  'inter-latin-ext-600-normal': latinExt600,
  'inter-vietnamese-400-normal': vietnamese400,
  'inter-vietnamese-600-normal': vietnamese600,
} as const satisfies Record<FontFace['file'], string>

/** Gives the files of faces for `writeSvg`. Never rejects: a face that cannot be had now is missing. */
export type FontLoader = (faces: readonly FontFace[]) => Promise<FontFiles>

/** A loader that asks for each face once, and again where that failed. */
export function createFontLoader(load: (url: string) => Promise<string> = loadAsBase64): FontLoader {
  const asked = new Map<FontFace['file'], Promise<string | null>>()
  const fileOf = (file: FontFace['file']): Promise<string | null> => {
    const known = asked.get(file)
    if (known) return known
    const loading = load(urls[file]).catch(() => {
      asked.delete(file)
      return null
    })
    asked.set(file, loading)
    return loading
  }
  return async faces => {
    const files = await Promise.all(faces.map(async ({ file }) => [file, await fileOf(file)] as const))
    return new Map(files.filter((entry): entry is [FontFace['file'], string] => entry[1] !== null))
  }
}

async function loadAsBase64(url: string): Promise<string> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`The font was not given: ${answer.status}`)
  const file = await answer.blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
