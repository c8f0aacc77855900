import type { Picture } from './draw-picture.ts'
import { elementsIn } from './element.ts'

/**
 * The characters for which a browser takes each subset of Inter, as the font's package says (a test compares them). Of
 * those that overlap the last one counts.
 */
const unicodeRanges = {
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'greek-ext': 'U+1F00-1FFF',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const

type Subset = keyof typeof unicodeRanges
type Weight = 400 | 600

/** One file of Inter. */
export interface FontFace {
  /** Without its extension, in the folder `files` of `@fontsource/inter`. */
  readonly file: `inter-${Subset}-${Weight}-normal`
  readonly weight: Weight
  readonly unicodeRange: string
}

const WEIGHTS: readonly Weight[] = [400, 600]

/** Every face that a picture can need, in the order in which it declares them. */
export const fontFaces: readonly FontFace[] = WEIGHTS.flatMap(weight =>
  (Object.keys(unicodeRanges) as Subset[]).map(
    (subset): FontFace => ({
      file: `inter-${subset}-${weight}-normal`,
      weight,
      unicodeRange: unicodeRanges[subset],
    }),
  ),
)

/** The faces of which a character occurs in a picture, in that weight. */
export function facesOf(picture: Picture): readonly FontFace[] {
  const occurring = new Map<unknown, Set<number>>(WEIGHTS.map(weight => [weight, new Set()]))
  for (const { name, attributes, content } of elementsIn(picture.elements)) {
    if (name !== 'text' || typeof content !== 'string') continue
    const codes = occurring.get(attributes['font-weight'] ?? 400)
    for (const character of content) codes?.add(character.codePointAt(0) ?? 0)
  }
  const needed = new Set<FontFace>()
  for (const [weight, codes] of occurring) {
    const faces = fontFaces.filter(face => face.weight === weight).reverse()
    const readers = faces.map(face => ({ face, has: reader(face) }))
    for (const code of codes) {
      const last = readers.find(({ has }) => has(code))
      if (last) needed.add(last.face)
    }
  }
  return fontFaces.filter(face => needed.has(face))
}

function reader({ unicodeRange }: FontFace): (code: number) => boolean {
  const ranges = unicodeRange.split(',').map(range => {
    const [first = '', last = first] = range.slice('U+'.length).split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
  })
  return code => ranges.some(([first, last]) => first <= code && code <= last)
}
