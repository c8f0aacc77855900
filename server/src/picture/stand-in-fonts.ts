import type { SystemFonts } from './system-fonts.ts'

/** Fonts that systems have for what Inter lacks, the best first: of a line's fonts the first one that is there is taken. */
const standIns: readonly { readonly has: RegExp; readonly families: readonly string[] }[] = [
  {
    has: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}]/u,
    families: [
      'Noto Sans CJK SC',
      'Noto Sans CJK JP',
      'Source Han Sans SC',
      'Noto Sans SC',
      'Noto Sans JP',
      'Noto Sans KR',
      'WenQuanYi Zen Hei',
      'WenQuanYi Micro Hei',
      'Droid Sans Fallback',
      'PingFang SC',
      'Hiragino Sans',
      'Microsoft YaHei',
      'Yu Gothic',
      'Malgun Gothic',
    ],
  },
  { has: /\p{sc=Arab}/u, families: ['Noto Sans Arabic', 'DejaVu Sans', 'Geeza Pro', 'Segoe UI', 'Arial'] },
  {
    has: /\p{sc=Hebr}/u,
    families: ['Noto Sans Hebrew', 'DejaVu Sans', 'Arial Hebrew', 'Segoe UI', 'Arial'],
  },
  {
    has: /\p{Extended_Pictographic}/u,
    families: ['Noto Emoji', 'Symbola', 'DejaVu Sans', 'Segoe UI Symbol'],
  },
  { has: /\p{sc=Deva}/u, families: ['Noto Sans Devanagari', 'Kohinoor Devanagari', 'Nirmala UI'] },
  { has: /\p{sc=Thai}/u, families: ['Noto Sans Thai', 'Thonburi', 'Leelawadee UI'] },
]

const ANY_SCRIPT = ['Noto Sans', 'DejaVu Sans', 'Inter']

/**
 * The families for a line that Inter does not have whole, by the first script of it that needs them. As resvg reads
 * them: a quoted name behind a blank is none to it.
 */
export function standInFor(text: string): string {
  const families = standIns.find(({ has }) => has.test(text))?.families ?? []
  return [...families, ...ANY_SCRIPT].join(',')
}

export interface StandInFiles {
  /** Fonts of the system that have what is needed. */
  readonly files: readonly string[]
  /** Texts with a script for which none of our fonts is there: whether another one has it must be tried. */
  readonly unknown: number
}

/** The files of the fonts that `standInFor` names for those texts. */
export function standInFilesFor(texts: readonly string[], fonts: SystemFonts): StandInFiles {
  const filesOf = (families: readonly string[]) =>
    families.map(family => fonts.get(family) ?? []).find(files => files.length > 0) ?? []
  const files = new Set(ANY_SCRIPT.flatMap(family => fonts.get(family) ?? []))
  let unknown = 0
  for (const text of texts) {
    const needed = standIns.filter(({ has }) => has.test(text)).map(({ families }) => filesOf(families))
    if (needed.length === 0 || needed.some(found => found.length === 0)) unknown++
    for (const file of needed.flat()) files.add(file)
  }
  return { files: [...files], unknown }
}
