import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fontNamesIn } from './font-names.ts'

/** The files of each family that is there, in its upright styles. */
export type SystemFonts = ReadonlyMap<string, readonly string[]>

/** Where systems keep fonts, as resvg looks for them. */
const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  '/Library/Fonts',
  '/System/Library/Fonts',
  join(homedir(), 'Library/Fonts'),
  'C:\\Windows\\Fonts',
]
const FONT_FILE = /\.(?:ttf|otf|ttc|otc)$/i
/** Pictures have two weights, and nothing in italics. */
const STYLES = new Set(['Regular', 'Bold'])

let found: SystemFonts | null = null

/** The fonts of this machine, read once. */
export function systemFonts(): SystemFonts {
  found ??= fontsIn(FOLDERS)
  return found
}

export function fontsIn(folders: readonly string[]): SystemFonts {
  const fonts = new Map<string, string[]>()
  for (const path of folders.flatMap(fontFilesIn)) {
    for (const { family, style } of namesOf(path)) {
      const files = fonts.get(family) ?? []
      fonts.set(family, files)
      if (STYLES.has(style) && !files.includes(path)) files.push(path)
    }
  }
  return fonts
}

function fontFilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(path => FONT_FILE.test(path))
      .sort()
      .map(path => join(folder, path))
  } catch {
    // Another system's folder, or one that is not ours to read.
    return []
  }
}

function namesOf(path: string): ReturnType<typeof fontNamesIn> {
  let file: number | null = null
  try {
    const opened = openSync(path, 'r')
    file = opened
    return fontNamesIn((position, length) => {
      const bytes = Buffer.alloc(length)
      readSync(opened, bytes, 0, length, position)
      return bytes
    })
  } catch {
    // A file that cannot be read is no font.
    return []
  } finally {
    if (file !== null) closeSync(file)
  }
}
