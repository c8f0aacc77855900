import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelText } from '../layouts/testing/arbitraries.ts'
import { HEAD, oneLine, type RcaDraft } from '../model/index.ts'
import { sampleRca } from '../templates/index.ts'
import { arbitraryDraft } from '../testing/arbitrary-drafts.ts'
import { fuzzRun } from '../testing/fuzz-run.ts'
import { hostileTexts } from '../testing/hostile-texts.ts'
import { readDraft } from '../testing/open-test-rca.ts'
import { drawPicture, type PictureOptions, WHOLE_PICTURE, writeSvg } from './index.ts'
import { lettersOf, pictureOptions, readPicture, shownIn, testFonts } from './testing/read-picture.ts'

const svgOf = (rca: ReturnType<typeof readDraft>, options: PictureOptions) =>
  writeSvg(drawPicture(rca, options), { fonts: testFonts, document: '{"format":"fishbone-rca"}' })

const anyPicture = arbitraryDraft().chain(draft => {
  const rca = readDraft(draft)
  return pictureOptions(rca).map(options => ({ rca, options }))
})

const ELEMENTS = ['svg', 'title', 'metadata', 'fishbone-rca', 'style', 'g', 'path', 'rect', 'circle', 'text']
const ATTRIBUTES = new Set(
  [
    'xmlns viewBox width height role font-family style x y rx fill stroke stroke-width stroke-dasharray',
    'stroke-linecap stroke-linejoin d cx cy r transform data-cause data-action-item data-part font-size',
    'font-weight text-anchor text-decoration textLength lengthAdjust',
  ].flatMap(names => names.split(' ')),
)

describe('of any document', () => {
  test('[D1] [D3] [D8] [H68] a picture is well-formed, of allowed elements, and has each cause once', () => {
    fc.assert(
      fc.property(anyPicture, ({ rca, options }) => {
        const svg = svgOf(rca, options)
        const { elements, attributes } = readPicture(svg)
        expect(ELEMENTS).toEqual(expect.arrayContaining([...elements]))
        expect([...attributes.keys()].filter(name => !ATTRIBUTES.has(name))).toEqual([])
        expect([...(attributes.get('data-cause') ?? [])].sort()).toEqual(
          [...shownIn(rca, options.from)].sort(),
        )
      }),
      fuzzRun(80),
    )
  })

  test('[D3] [H68] nothing in it names anything outside it, and no number is none', () => {
    fc.assert(
      fc.property(anyPicture, ({ rca, options }) => {
        const { attributes, style } = readPicture(svgOf(rca, options))
        for (const [name, values] of attributes)
          if (name !== 'xmlns')
            for (const value of values)
              expect(value).not.toMatch(/url\(|:\/\/|data:|javascript:|NaN|Infinity/)
        expect(style).toMatch(
          /^(@font-face\{[^{}]*;src:url\(data:font\/woff2;base64,\w+\) format\("woff2"\);[^{}]*\})*$/,
        )
      }),
      fuzzRun(40),
    )
  })

  test('[D5] the same state gives the same bytes', () => {
    fc.assert(
      fc.property(anyPicture, ({ rca, options }) => {
        expect(svgOf(rca, options)).toBe(svgOf(rca, options))
      }),
      fuzzRun(20),
    )
  })

  test('[D11] no text lies on another, and all of them lie on the paper', () => {
    fc.assert(
      fc.property(anyPicture, ({ rca, options }) => {
        const { drawn, viewBox } = readPicture(svgOf(rca, options))
        const [x = 0, y = 0, width = 0, height = 0] = viewBox
        const edge = 0.02
        for (const [index, one] of drawn.entries()) {
          expect(one.left).toBeGreaterThan(x)
          expect(one.right).toBeLessThan(x + width)
          expect(one.top).toBeGreaterThan(y)
          expect(one.bottom).toBeLessThan(y + height)
          for (const other of drawn.slice(index + 1)) {
            const isApart =
              one.right <= other.left + edge ||
              other.right <= one.left + edge ||
              one.bottom <= other.top + edge ||
              other.bottom <= one.top + edge
            if (!isApart) expect([one, other]).toBe('apart')
          }
        }
      }),
      fuzzRun(120),
    )
  })
})

describe('texts', () => {
  const HOSTILE = [
    ...hostileTexts,
    '</text><script>alert(1)</script>',
    '</title></metadata><script/>',
    ']]>',
    '<![CDATA[x]]>',
    '&lt;&#0;&#x1F;&nope;',
    '<foreignObject><body onload=alert(1)>',
    '" onload="alert(1)',
    'url(http://track.example/x)',
    '<?xml-stylesheet href="http://track.example"?>',
    '\uFFFE\uFFFF\u0008',
  ]
  /** Whether a text is read back everywhere where a picture shows one. */
  const expectText = (text: string) => {
    const draft: RcaDraft = {
      title: text,
      problem: 'Problem',
      causes: [{ text, children: [{ text: 'Branch', actionItems: [{ text }] }] }],
    }
    const rca = readDraft(draft)
    const [cause, branch] = rca.causes.values()
    const [item] = rca.actionItems.values()
    const written = lettersOf(cause?.text ?? '')
    const drawn = (texts: readonly string[] = []) => lettersOf(texts.join(''))

    const whole = readPicture(svgOf(rca, { ...WHOLE_PICTURE, actions: true }))
    expect(drawn(whole.texts.get(cause?.id ?? ''))).toBe(written)
    expect(lettersOf(whole.title)).toBe(lettersOf(rca.title.trim() ? rca.title : 'Problem'))
    const listed = drawn(whole.texts.get(item?.id ?? ''))
    expect(listed).toBe(lettersOf(oneLine(item?.text ?? '').trim() === '' ? 'No text yet' : text))
    const part = readPicture(svgOf(rca, { ...WHOLE_PICTURE, from: branch?.id ?? null }))
    const isSaid = oneLine(cause?.text ?? '').trim() !== ''
    expect(drawn(part.texts.get('chain'))).toBe(isSaid ? `Problem›${written}` : 'Problem')
  }

  test.each(HOSTILE)('[D4] [D14] [H68] %j stays text in label, list, chain and title', expectText)

  test('[D4] [D14] [H68] every text stays text in label, list, chain and title', () => {
    fc.assert(fc.property(labelText, expectText), fuzzRun(150))
  })
})

describe('the sample', () => {
  let made = 0
  const rca = readDraft(
    sampleRca({ newId: () => `id-${String(++made).padStart(13, '0')}`, today: '2026-11-23' }),
  )
  const light = WHOLE_PICTURE

  test('[D1] has a ring for each open end, initials of owners and the words of dispositions', () => {
    const svg = svgOf(rca, light)
    expect(svg).toContain('<circle')
    expect([...readPicture(svg).texts.values()].flat().join(' ')).toMatch(/covered|too expensive|accepted/)
  })

  test('[D2] is drawn on paper of its theme', () => {
    expect(svgOf(rca, light)).toContain('fill="#faf8f4"')
    expect(svgOf(rca, { ...light, theme: 'dark' })).toContain('fill="#161513"')
  })

  test('[D1] an RCA without a problem shows its title instead of an empty box', () => {
    const { texts } = readPicture(svgOf(readDraft({ title: 'Data loss', causes: [] }), light))
    expect(texts.get(HEAD)).toEqual(['Data loss'])
  })
})
