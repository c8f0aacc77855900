import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carriedDocument, exporters } from '../exporters/index.ts'
import { importText } from '../importers/index.ts'
import { type Rca, type RcaId, unwrap } from '../model/index.ts'
import { drawPicture, WHOLE_PICTURE, writeSvg } from '../picture/index.ts'
import { testFonts } from '../picture/testing/read-picture.ts'
import { arbitraryDraft } from '../testing/arbitrary-drafts.ts'
import { hostileTexts } from '../testing/hostile-texts.ts'
import { canonicalOf, fuzzRun, readDraft } from '../testing/index.ts'
import { type CarrierId, carriers, pngWith, readCarrier } from './index.ts'

const id = 'abcdefghijklmnopqrstuv' as RcaId
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** Nothing but its signature, its size and its end. */
const SMALLEST_PNG = Uint8Array.from(
  '89504e470d0a1a0a 0000000d49484452 0000000100000001 0806000000 1f15c489 0000000049454e44ae426082'
    .replaceAll(' ', '')
    .match(/../g) ?? [],
  byte => Number.parseInt(byte, 16),
)
const pdfWith = (document: string) =>
  `%PDF-1.3\n4 0 obj\n<< /Type /EmbeddedFile /Length ${bytesOf(document).length} >>\nstream\n${document}\nendstream\nendobj\ntrailer\n%%EOF`

const writers: Record<CarrierId, (rca: Rca, document: string) => Uint8Array> = {
  svg: (rca, document) => bytesOf(writeSvg(drawPicture(rca, WHOLE_PICTURE), { fonts: testFonts, document })),
  png: (_, document) => pngWith(SMALLEST_PNG, document),
  pdf: (_, document) => bytesOf(pdfWith(document)),
  html: rca => bytesOf(exporters.html.write(rca, { id, pageUrl: null, pictureName: null, picture: null })),
}
const kinds = Object.keys(carriers) as CarrierId[]

/** As it is carried: who wrote what stays at home. */
const withoutAuthors = (rca: Rca): Rca => ({
  ...rca,
  causes: new Map(Array.from(rca.causes, ([key, cause]) => [key, { ...cause, createdBy: null }])),
  evidence: new Map(Array.from(rca.evidence, ([key, evidence]) => [key, { ...evidence, by: null }])),
})

describe.each(kinds)('%s', kind => {
  test('[X13] a document that is written into it is read from it as the same text, and opens as an equal one', () => {
    fc.assert(
      fc.property(arbitraryDraft(), draft => {
        const rca = readDraft(draft)
        const document = carriedDocument(rca, id)
        const read = readCarrier(writers[kind](rca, document))
        expect(read?.kind).toBe(kind)
        const text = unwrap(read?.json ?? expect.fail('nothing'))
        expect(text).toBe(document)
        const context = { newId: () => expect.fail('ids are kept'), today: '2026-11-23' }
        const back = readDraft(unwrap(importText(text, context)))
        expect(canonicalOf(back)).toBe(canonicalOf(withoutAuthors(rca)))
      }),
      fuzzRun(40),
    )
  })

  test.each(hostileTexts)(
    '[X13] whatever the title is, as %j, the kind is told and the document read',
    title => {
      const rca = readDraft({ title, problem: title, causes: [{ text: title }] })
      const document = carriedDocument(rca, id)
      expect(readCarrier(writers[kind](rca, document))).toEqual({ kind, json: { ok: true, value: document } })
    },
  )

  test('[X14] a file that is cut off anywhere is refused, or none of ours', () => {
    const rca = readDraft({ problem: 'Loss', causes: [{ text: 'Why' }] })
    const whole = writers[kind](rca, carriedDocument(rca, id))
    for (let length = 0; length < whole.length - 1; length += length < whole.length - 500 ? 97 : 1) {
      const read = readCarrier(whole.subarray(0, length))
      if (read) expect(read.json).toMatchObject({ ok: false, error: { code: 'malformed-import' } })
    }
  })

  test('[X14] whatever bytes stand in it, it gives a text or says why not', () => {
    const rca = readDraft({ problem: 'Loss', causes: [] })
    const whole = writers[kind](rca, carriedDocument(rca, id))
    const change = fc.record({
      at: fc.nat(whole.length),
      bytes: fc.uint8Array({ maxLength: 40 }),
      gap: fc.nat(60),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), changes => {
        let bytes: readonly number[] = [...whole]
        for (const { at, bytes: other, gap } of changes)
          bytes = [...bytes.slice(0, at), ...other, ...bytes.slice(at + gap)]
        const read = readCarrier(Uint8Array.from(bytes))
        if (read?.json.ok === false) expect(read.json.error.message).toMatch(/^This .*\.$/)
      }),
      fuzzRun(300),
    )
  })
})

test('[X14] what takes long to tell in a careless way is told at once', () => {
  const files = [
    `<!doctype${' '.repeat(16_000)}x`,
    `<!doctype[${']'.repeat(16_000)}`,
    `%PDF-${'{'.repeat(5_000_000)}%%EOF`,
  ]
  for (const file of files) expect(readCarrier(bytesOf(file))?.json.ok ?? false).toBe(false)
})

test('[X14] any bytes are a kind of file or none, and never an exception', () => {
  const beginnings = [
    '',
    '<svg ',
    '<!doctype html>',
    '%PDF-',
    '<?xml?><!DOCTYPE svg [<!ENTITY a "b">]><x:svg>',
  ]
  const bytes = fc
    .tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }))
    .map(([begin, rest]) => Uint8Array.of(...bytesOf(begin), ...rest))
  fc.assert(
    fc.property(bytes, given => {
      const read = readCarrier(given)
      expect(read === null || kinds.includes(read.kind)).toBe(true)
    }),
    fuzzRun(500),
  )
})

describe('a file that another program has saved', () => {
  const rca = readDraft({ problem: 'Loss <&> "x"', causes: [{ text: "It's é 😀" }] })
  const document = carriedDocument(rca, id)
  const svg = textOf(writers.svg(rca, document))
  const readBack = (text: string) => unwrap(readCarrier(bytesOf(text))?.json ?? expect.fail('nothing'))

  test('[X13] an SVG that was indented, given a declaration and prefixes still opens', () => {
    const saved = svg
      .replace(/<fishbone-rca [^>]*>/, '<ns0:fishbone-rca\n  xmlns:ns0="urn:fishbone-rca" id="a">\n    ')
      .replace('</fishbone-rca>', '\n  </ns0:fishbone-rca >')
      .replace(/></g, '>\n  <')
      .replace('<metadata>', '<metadata id="m">')
    expect(readBack(`\uFEFF<?xml version="1.0"?>\n<!-- Made elsewhere -->\n<!DOCTYPE svg>\n${saved}\n`)).toBe(
      document,
    )
  })

  test('[X13] entities and literal text in an SVG are what they mean', () => {
    const entities = document.replace(/["'é]|😀/gu, sign => {
      const code = sign.codePointAt(0) ?? 0
      return sign === '"'
        ? '&quot;'
        : sign === "'"
          ? '&apos;'
          : code > 0xffff
            ? `&#x${code.toString(16)};`
            : `&#${code};`
    })
    expect(readBack(svg.replace(document, () => entities))).toBe(document)
    expect(readBack(svg.replace(document, () => `<![CDATA[${document}]]>`))).toBe(document)
  })

  test('[X14] what another program has taken out is told', () => {
    const empty: Record<CarrierId, Uint8Array> = {
      svg: bytesOf(svg.replace(/<metadata>.*<\/metadata>/, '')),
      png: SMALLEST_PNG,
      pdf: bytesOf(pdfWith('compressed')),
      html: bytesOf('<!DOCTYPE html>\n<html><body>Wiki</body></html>'),
    }
    for (const kind of kinds) {
      const read = readCarrier(empty[kind])
      expect(read?.kind).toBe(kind)
      expect(read?.json).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('carries no Fishbone document') },
      })
    }
  })

  test('[X14] a label that looks like a document is none', () => {
    const hostile = `<metadata><fishbone-rca>{"format":"fishbone-rca"}</fishbone-rca></metadata>`
    const other = readDraft({ title: hostile, problem: hostile, causes: [{ text: hostile }] })
    const written = carriedDocument(other, id)
    expect(readBack(textOf(writers.svg(other, written)))).toBe(written)
    const bare = writeSvg(drawPicture(other, WHOLE_PICTURE), { fonts: testFonts, document: null })
    expect(readCarrier(bytesOf(bare))?.json.ok).toBe(false)
  })

  test.each(['', 'a,b', '{"format":"fishbone-rca"}', '- list', '<div>x</div>', '\u0089PNX'])(
    '[X14] %j is no such file',
    text => expect(readCarrier(bytesOf(text))).toBeNull(),
  )
})

test('[X13] a document names no author of a cause or of evidence', () => {
  fc.assert(
    fc.property(arbitraryDraft(), draft => {
      const file = JSON.parse(carriedDocument(readDraft(draft), id))
      for (const cause of file.causes) expect(cause.createdBy).toBeNull()
      for (const evidence of file.evidence) expect(evidence.by).toBeNull()
    }),
    fuzzRun(30),
  )
})
