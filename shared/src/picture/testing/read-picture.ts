import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { layouts, textWidth } from '../../layouts/index.ts'
import { type CauseId, HEAD, type Rca, walk } from '../../model/index.ts'
import { type FontFiles, fontFaces, type PictureOptions, pictureThemes } from '../index.ts'

/** A text where it is drawn, as wide as the table says. */
export interface DrawnText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface ReadPicture {
  readonly elements: ReadonlySet<string>
  readonly attributes: ReadonlyMap<string, readonly string[]>
  /** The texts of each group that names a cause, an action item or a part of the picture. */
  readonly texts: ReadonlyMap<string, readonly string[]>
  readonly drawn: readonly DrawnText[]
  readonly viewBox: readonly number[]
  readonly title: string
  readonly style: string
}

const NAMES = ['data-cause', 'data-action-item', 'data-part']

/** Above and below its baseline a line of Inter takes this much of its size. */
const ASCENT = 0.73
const DESCENT = 0.2

function drawnText(text: string, given: Readonly<Record<string, string>>): DrawnText {
  const size = Number(given['font-size'])
  const width = textWidth(text, given['font-weight'] === '600' ? 600 : 400) * size
  const share = { start: 0, middle: 0.5, end: 1 }[given['text-anchor'] ?? 'start'] ?? 0
  const left = Number(given.x) - width * share
  const baseline = Number(given.y)
  return { text, left, right: left + width, top: baseline - ASCENT * size, bottom: baseline + DESCENT * size }
}

/** Reads a picture with a parser that knows nothing of us, and throws where it is no XML. */
export function readPicture(svg: string): ReadPicture {
  const elements = new Set<string>()
  const attributes = new Map<string, string[]>()
  const texts = new Map<string, string[]>()
  const drawn: DrawnText[] = []
  const open: { readonly name: string; readonly given: Readonly<Record<string, string>> }[] = []
  let viewBox: readonly number[] = []
  let title = ''
  let style = ''
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes: given }) => {
    elements.add(name)
    open.push({ name, given })
    if (name === 'svg') viewBox = given.viewBox?.split(' ').map(Number) ?? []
    for (const [key, value] of Object.entries(given))
      attributes.set(key, [...(attributes.get(key) ?? []), value])
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', text => {
    const last = open.at(-1)
    if (last?.name === 'title') title += text
    if (last?.name === 'style') style += text
    if (last?.name !== 'text') return
    drawn.push(drawnText(text, last.given))
    const group = [...open].reverse().find(each => NAMES.some(name => each.given[name] !== undefined))
    const id = NAMES.map(name => group?.given[name]).find(Boolean) ?? ''
    texts.set(id, [...(texts.get(id) ?? []), text])
  })
  for (const other of ['comment', 'cdata', 'processinginstruction', 'doctype'] as const)
    parser.on(other, () => {
      throw new Error(`a ${other} in a picture`)
    })
  parser.write(svg).close()
  return { elements, attributes, texts, drawn, viewBox, title, style }
}

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): fc.Arbitrary<Key> =>
  fc.constantFrom(...(Object.keys(table) as Key[]))

/** Every way to draw an RCA: `from` is one of its causes, or none. */
export const pictureOptions = (rca: Rca): fc.Arbitrary<PictureOptions> =>
  fc.record({
    theme: keysOf(pictureThemes),
    layout: keysOf(layouts),
    headSide: fc.constantFrom('left', 'right'),
    from: fc.constantFrom<(CauseId | null)[]>(null, ...rca.causes.keys()),
    legend: fc.boolean(),
    actions: fc.boolean(),
  })

/** What a picture has to show: ids of its labels. */
export const shownIn = (rca: Rca, from: CauseId | null): readonly string[] => [
  from ?? HEAD,
  ...Array.from(walk(rca, from ?? HEAD), ({ cause }) => cause.id),
]

/** Every face, as base64 of its own name. */
export const testFonts: FontFiles = new Map(fontFaces.map(({ file }) => [file, file.replace(/-/g, '')]))

/** As a reader takes a text in: blanks, and what nobody can see or write in XML, do not count. */
export const lettersOf = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[\s\p{Cc}\uFFFE\uFFFF]/gu, '')
