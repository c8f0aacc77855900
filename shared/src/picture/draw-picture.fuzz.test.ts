import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { layouts } from '../layouts/index.ts'
import { labelText } from '../layouts/testing/arbitraries.ts'
import { HEAD, type Rca, walk } from '../model/index.ts'
import { sampleRca } from '../templates/index.ts'
import { arbitraryDraft } from '../testing/arbitrary-drafts.ts'
import { fuzzRun } from '../testing/fuzz-run.ts'
import { hostileTexts } from '../testing/hostile-texts.ts'
import { readDraft } from '../testing/open-test-rca.ts'
import { drawPicture, type PictureOptions } from './index.ts'

interface Parsed {
  readonly elements: ReadonlySet<string>
  readonly attributes: ReadonlyMap<string, readonly string[]>
  /** The texts of each label, by the cause that it names. */
  readonly texts: ReadonlyMap<string, readonly string[]>
}

/** Reads a picture with a parser that knows nothing of us, and throws where it is no XML. */
function parse(svg: string): Parsed {
  const elements = new Set<string>()
  const attributes = new Map<string, string[]>()
  const texts = new Map<string, string[]>()
  const open: string[] = []
  let label = ''
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes: given }) => {
    elements.add(name)
    open.push(name)
    for (const [key, value] of Object.entries(given))
      attributes.set(key, [...(attributes.get(key) ?? []), value])
    const cause = given['data-cause']
    if (cause !== undefined) {
      label = cause
      texts.set(label, [])
    }
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', text => {
    if (open.at(-1) === 'text') texts.get(label)?.push(text)
  })
  for (const other of ['comment', 'cdata', 'processinginstruction', 'doctype'] as const)
    parser.on(other, () => {
      throw new Error(`a ${other} in a picture`)
    })
  parser.write(svg).close()
  return { elements, attributes, texts }
}

const options: fc.Arbitrary<PictureOptions> = fc.record({
  theme: fc.constantFrom('light', 'dark'),
  layout: fc.constantFrom(...(Object.keys(layouts) as (keyof typeof layouts)[])),
})
const ELEMENTS = ['svg', 'title', 'g', 'path', 'rect', 'circle', 'text']
const ATTRIBUTES = new Set(
  [
    'xmlns viewBox width height role font-family style x y rx fill stroke stroke-width stroke-dasharray',
    'stroke-linecap stroke-linejoin d cx cy r transform data-cause font-size font-weight text-anchor',
    'text-decoration textLength lengthAdjust',
  ].flatMap(names => names.split(' ')),
)
const light: PictureOptions = { theme: 'light', layout: 'fishbone' }

const idsOf = (rca: Rca): readonly string[] => [HEAD, ...Array.from(walk(rca, HEAD), ({ cause }) => cause.id)]

/** As a reader takes a text in: blanks, and what nobody can see or write in XML, do not count. */
const lettersOf = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[\s\p{Cc}\uFFFE\uFFFF]/gu, '')

describe('of any document', () => {
  test('[D1] [D3] [H68] a picture is well-formed, of allowed elements, and has each cause once', () => {
    fc.assert(
      fc.property(arbitraryDraft(), options, (draft, how) => {
        const rca = readDraft(draft)
        const { elements, attributes, texts } = parse(drawPicture(rca, how))
        expect(ELEMENTS).toEqual(expect.arrayContaining([...elements]))
        expect([...attributes.keys()].filter(name => !ATTRIBUTES.has(name))).toEqual([])
        expect([...texts.keys()].sort()).toEqual([...idsOf(rca)].sort())
      }),
      fuzzRun(60),
    )
  })

  test('[D3] [H68] nothing in it names anything outside it, and no number is none', () => {
    fc.assert(
      fc.property(arbitraryDraft(), options, (draft, how) => {
        const { attributes } = parse(drawPicture(readDraft(draft), how))
        for (const [name, values] of attributes)
          if (name !== 'xmlns')
            for (const value of values)
              expect(value).not.toMatch(/url\(|:\/\/|data:|javascript:|NaN|Infinity/)
      }),
      fuzzRun(40),
    )
  })

  test('[D5] the same state gives the same bytes', () => {
    fc.assert(
      fc.property(arbitraryDraft(), options, (draft, how) => {
        const rca = readDraft(draft)
        expect(drawPicture(rca, how)).toBe(drawPicture(rca, how))
      }),
      fuzzRun(20),
    )
  })
})

describe('texts', () => {
  const HOSTILE = [
    ...hostileTexts,
    '</text><script>alert(1)</script>',
    ']]>',
    '<![CDATA[x]]>',
    '&lt;&#0;&#x1F;&nope;',
    '<foreignObject><body onload=alert(1)>',
    '" onload="alert(1)',
    'url(http://track.example/x)',
    '<?xml-stylesheet href="http://track.example"?>',
    '\uFFFE\uFFFF\u0008',
  ]
  const read = (text: string) => {
    const rca = readDraft({ title: text, problem: 'Problem', causes: [{ text }] })
    const [cause] = rca.causes.values()
    const { texts } = parse(drawPicture(rca, light))
    return {
      written: lettersOf(cause?.text ?? ''),
      drawn: lettersOf((texts.get(cause?.id ?? '') ?? []).join('')),
    }
  }

  test.each(HOSTILE)('[D4] [H68] %j stays text', text => {
    const { written, drawn } = read(text)
    expect(drawn).toBe(written)
  })

  test('[D4] [H68] every label stays text', () => {
    fc.assert(
      fc.property(labelText, text => {
        const { written, drawn } = read(text)
        expect(drawn).toBe(written)
      }),
      fuzzRun(150),
    )
  })
})

describe('the sample', () => {
  let made = 0
  const rca = readDraft(
    sampleRca({ newId: () => `id-${String(++made).padStart(13, '0')}`, today: '2026-11-23' }),
  )

  test('[D1] has a ring for each open end, initials of owners and the words of dispositions', () => {
    const svg = drawPicture(rca, light)
    expect(svg).toContain('<circle')
    expect([...parse(svg).texts.values()].flat().join(' ')).toMatch(/covered|too expensive|accepted/)
  })

  test('[D2] is drawn on paper of its theme', () => {
    expect(drawPicture(rca, light)).toContain('fill="#faf8f4"')
    expect(drawPicture(rca, { ...light, theme: 'dark' })).toContain('fill="#161513"')
  })

  test('[D1] an RCA without a problem shows its title instead of an empty box', () => {
    const texts = parse(drawPicture(readDraft({ title: 'Data loss', causes: [] }), light)).texts
    expect(texts.get(HEAD)).toEqual(['Data loss'])
  })
})
