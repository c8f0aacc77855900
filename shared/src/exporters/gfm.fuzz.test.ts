import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  actionItemStates,
  type CauseNode,
  childrenOf,
  HEAD,
  PARKED,
  type ParentId,
  type Rca,
  type RcaId,
  titleOf,
} from '../model/index.ts'
import { arbitraryDraft, arbitraryText } from '../testing/arbitrary-drafts.ts'
import { hostileTexts } from '../testing/hostile-texts.ts'
import { fuzzRun } from '../testing/index.ts'
import { readDraft } from '../testing/open-test-rca.ts'
import { type ParsedItem, parseMarkdown } from '../testing/parse-markdown.ts'
import { NO_TEXT } from './cause-line.ts'
import { exporters } from './index.ts'
import { linkTarget } from './link-target.ts'
import { visibleText } from './visible-text.ts'

const options = { id: 'abcdefghijklmnopqrstuv' as RcaId, pageUrl: null, pictureName: null, picture: null }
const page = (rca: Rca) => parseMarkdown(exporters.gfm.write(rca, options))

interface Shape {
  readonly text: string
  readonly struck: readonly string[]
  readonly children: readonly Shape[]
}

const visible = (texts: readonly string[]) => texts.map(visibleText).filter(Boolean)

/** The text of an item up to its italics, without the blanks and the dash of ours. */
const shapeOfItem = ({ text, struck, words, children }: ParsedItem): Shape => {
  const label = struck.length > 0 ? text.slice(struck.length) : text
  return { text: words ? label.slice(0, -3) : label, struck, children: children.map(shapeOfItem) }
}

const shapeOfCause = (rca: Rca, cause: CauseNode): Shape => ({
  text: visibleText(cause.text) || NO_TEXT,
  struck: visible(cause.wordings.map(wording => wording.text)),
  children: shapesUnder(rca, cause.id),
})

const shapesUnder = (rca: Rca, parent: ParentId): readonly Shape[] =>
  childrenOf(rca, parent).map(id => shapeOfCause(rca, rca.causes.get(id) as CauseNode))

const sectionOf = (parsed: ReturnType<typeof page>, heading: string) =>
  parsed.sections.filter(section => section.level === 2 && section.heading === heading)

function expectPage(rca: Rca) {
  const parsed = page(rca)
  expect(parsed.strangers).toEqual([])
  expect(parsed.sections[0]?.heading).toBe(visibleText(titleOf(rca)))
  const items = Array.from(rca.actionItems.values())
  const headings = [
    items.length > 0 && 'Actions',
    childrenOf(rca, HEAD).length > 0 && 'Causes',
    childrenOf(rca, PARKED).length > 0 && 'Also raised',
    rca.moments.size > 0 && 'What happened when',
  ].filter(Boolean)
  expect(parsed.sections.slice(1).map(section => section.heading)).toEqual(headings)
  const treeOf = (heading: string) => (sectionOf(parsed, heading)[0]?.items ?? []).map(shapeOfItem)
  expect(treeOf('Causes')).toEqual(shapesUnder(rca, HEAD))
  expect(treeOf('Also raised')).toEqual(shapesUnder(rca, PARKED))
  const actions = sectionOf(parsed, 'Actions')[0]?.items ?? []
  expect(actions.map(item => item.isTicked)).toEqual(items.map(item => actionItemStates[item.state].isTicked))
  expect(treeOf('Actions').map(shape => shape.text)).toEqual(
    items.map(item => visibleText(item.text) || NO_TEXT),
  )
  const urls = [
    ...rca.links.map(link => link.url),
    ...items.map(item => item.ticketUrl),
    ...Array.from(rca.evidence.values(), piece => piece.url),
  ]
  expect(parsed.links.length).toBe(urls.filter(linkTarget).length)
  expect(parsed.links.every(link => /^(?:https?:\/\/|mailto:)/i.test(link))).toBe(true)
  expect(parsed.images).toEqual([])
}

test('[X2] [H70] each hostile text, in every place, stays words', () => {
  for (const text of hostileTexts)
    expectPage(
      readDraft({
        title: text,
        problem: `${text} `,
        summary: text,
        facts: { product: text },
        links: [{ url: text, label: text }],
        people: [{ id: 'p' as never, name: text, isAffected: true }],
        causes: [
          {
            text,
            disposition: 'covered-elsewhere',
            dispositionNote: text,
            reference: { rca: null, cause: null, actionItem: null, title: text },
            wordings: [{ id: 'w' as never, text }],
            tags: [text],
            evidence: [{ text }, { text, url: text }],
            children: [{ text }, { text, children: [{ text }] }],
            actionItems: [{ text, stateReason: text, originTitle: text, owners: ['p' as never] }],
          },
        ],
        parked: [{ text }],
        moments: [{ text }],
      }),
    )
})

test('[X2] parsed by another parser, the page of any RCA is the model', () => {
  fc.assert(
    fc.property(arbitraryDraft(), draft => expectPage(readDraft(draft))),
    fuzzRun(80),
  )
})

test('[X4] [H74] a page shows no control characters, no bidi overrides and no zero-width signs', () => {
  fc.assert(
    fc.property(arbitraryText(), text => {
      const written = exporters.gfm.write(readDraft({ title: text, causes: [{ text }] }), options)
      expect(written).not.toMatch(
        /[^\P{Cc}\n]|[\u2028\u2029\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]|\p{Surrogate}/u,
      )
    }),
    fuzzRun(500),
  )
})

test('[X5] equal documents give equal pages', () => {
  fc.assert(
    fc.property(arbitraryDraft(), draft => {
      expect(exporters.gfm.write(readDraft(structuredClone(draft)), options)).toBe(
        exporters.gfm.write(readDraft(draft), options),
      )
    }),
    fuzzRun(30),
  )
})
