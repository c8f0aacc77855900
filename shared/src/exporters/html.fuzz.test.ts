import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { readCarrier } from '../carriers/index.ts'
import { HEAD, PARKED, type Rca, type RcaId, unwrap, walk } from '../model/index.ts'
import { drawPicture, PAGE_PICTURE, writeSvg } from '../picture/index.ts'
import { arbitraryDraft } from '../testing/arbitrary-drafts.ts'
import { fuzzRun, readDraft } from '../testing/index.ts'
import { carriedDocument, exporters, visibleText } from './index.ts'
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from './page/page-script.ts'

declare const crypto: {
  readonly subtle: { readonly digest: (name: string, bytes: Uint8Array) => Promise<ArrayBuffer> }
}
declare const btoa: (text: string) => string

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const id = 'abcdefghijklmnopqrstuv' as RcaId
const pageOf = (rca: Rca, picture: string | null = null) =>
  exporters.html.write(rca, { id, pageUrl: null, pictureName: null, picture })
const pictureOf = (rca: Rca) => writeSvg(drawPicture(rca, PAGE_PICTURE), { fonts: new Map(), document: null })

const isElement = (node: Node): node is Element => 'tagName' in node
const childrenIn = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])
function* nodesIn(node: Node): Generator<Node> {
  const stack: Node[] = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next
    stack.push(...[...childrenIn(next)].reverse())
  }
}
const elementsIn = (node: Node, name?: string): readonly Element[] =>
  Array.from(nodesIn(node)).filter(
    (each): each is Element => isElement(each) && (!name || each.tagName === name),
  )
const textIn = (node: Node): string =>
  Array.from(nodesIn(node), each => ('value' in each ? each.value : '')).join('')
const attributeOf = (element: Element, name: string) => element.attrs.find(each => each.name === name)?.value

const ELEMENTS = new Set(
  [
    'html head meta title style body header h1 h2 ul li span strong em del a br p form input button output main section',
    'figure details summary script svg g path rect circle text',
  ].flatMap(names => names.split(' ')),
)
const ATTRIBUTES = new Set(
  [
    'lang charset http-equiv content name dir class id role type aria-label aria-live placeholder autocomplete hidden',
    'open href rel tabindex',
  ].flatMap(names => names.split(' ')),
)
const ours = (page: Node) => elementsIn(page).filter(each => !each.namespaceURI.endsWith('svg'))

/** The labels of the nested list of a section, each with its depth. */
function outlineIn(page: Node, heading: string): readonly string[] {
  const section = elementsIn(page, 'section').find(
    each => textIn(elementsIn(each, 'h2')[0] ?? each) === heading,
  )
  if (!section) return []
  const lines: string[] = []
  const walkIn = (node: Node, depth: number) => {
    for (const child of childrenIn(node)) {
      if (isElement(child) && attributeOf(child, 'class') === 'line') lines.push(`${depth} ${textIn(child)}`)
      else walkIn(child, depth + (isElement(child) && child.tagName === 'ul' ? 1 : 0))
    }
  }
  walkIn(section, 0)
  return lines
}

describe('of any document', () => {
  test('[X11] the nested lists are the tree, each cause in its place with its text', () => {
    fc.assert(
      fc.property(arbitraryDraft(), draft => {
        const rca = readDraft(draft)
        const page = parse(pageOf(rca))
        for (const [from, heading] of [
          [HEAD, 'Causes'],
          [PARKED, 'Also raised'],
        ] as const) {
          const expected = Array.from(walk(rca, from))
          const lines = outlineIn(page, heading)
          expect(lines.map(line => Number(line.split(' ')[0]))).toEqual(expected.map(({ depth }) => depth))
          for (const [index, { cause }] of expected.entries())
            expect(lines[index]).toContain(visibleText(cause.text) || '(no text yet)')
        }
      }),
      fuzzRun(60),
    )
  })

  test('[X11] every action item has its box and text, every moment its line', () => {
    fc.assert(
      fc.property(arbitraryDraft(), draft => {
        const rca = readDraft(draft)
        const page = parse(pageOf(rca))
        const items = outlineIn(page, 'Actions')
        expect(items).toHaveLength(rca.actionItems.size)
        for (const [index, item] of [...rca.actionItems.values()].entries()) {
          expect(items[index]).toMatch(/^1 [☐☒]/)
          expect(items[index]).toContain(visibleText(item.text) || '(no text yet)')
        }
        expect(outlineIn(page, 'What happened when')).toHaveLength(rca.moments.size)
      }),
      fuzzRun(40),
    )
  })

  test('[X12] [H67] no text breaks out of its place: elements, attributes, links and scripts are ours', () => {
    fc.assert(
      fc.property(arbitraryDraft(), draft => {
        const rca = readDraft(draft)
        const page = parse(pageOf(rca, pictureOf(rca)))
        expect(elementsIn(page).filter(each => !ELEMENTS.has(each.tagName))).toEqual([])
        const attributes = ours(page).flatMap(each => each.attrs)
        expect(attributes.filter(({ name }) => !ATTRIBUTES.has(name))).toEqual([])
        for (const { name, value } of attributes)
          if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:)/i)
        const scripts = elementsIn(page, 'script')
        expect(scripts.map(textIn)).toEqual([carriedDocument(rca, id), PAGE_SCRIPT])
      }),
      fuzzRun(60),
    )
  })

  test('[X5] [X13] the same state gives the same page, which gives its document back', () => {
    fc.assert(
      fc.property(arbitraryDraft(), draft => {
        const rca = readDraft(draft)
        const page = pageOf(rca, pictureOf(rca))
        expect(pageOf(rca, pictureOf(rca))).toBe(page)
        const carried = readCarrier(new TextEncoder().encode(page))
        expect(carried?.kind).toBe('html')
        expect(unwrap(carried?.json ?? expect.fail('nothing is carried'))).toBe(carriedDocument(rca, id))
      }),
      fuzzRun(30),
    )
  })
})

test('[X12] the policy names the script by its hash, and lets nothing come from elsewhere', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(PAGE_SCRIPT))
  expect(btoa(String.fromCharCode(...new Uint8Array(digest)))).toBe(PAGE_SCRIPT_HASH)
  const page = parse(pageOf(readDraft({ problem: 'Loss', causes: [] })))
  const policy = elementsIn(page, 'meta').find(each => attributeOf(each, 'http-equiv'))
  expect(policy && attributeOf(policy, 'content')).toBe(
    `default-src 'none'; script-src 'sha256-${PAGE_SCRIPT_HASH}'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'`,
  )
})

test('[X11] title, facts, actions, picture, causes, what else was raised and when stand in this order', () => {
  const rca = readDraft({
    title: 'Data loss',
    problem: 'Restore lost a week',
    causes: [{ text: 'Lost weekend', actionItems: [{ text: 'Call' }] }],
    parked: [{ text: 'Later' }],
    moments: [{ text: 'Alarm', time: { at: '2012-02-16', precision: 'day' } }],
  })
  const page = parse(pageOf(rca, pictureOf(rca)))
  expect(elementsIn(page, 'h1').map(textIn)).toEqual(['Data loss'])
  expect(elementsIn(page, 'h2').map(textIn)).toEqual([
    'Actions',
    'Picture',
    'Causes',
    'Also raised',
    'What happened when',
  ])
  expect(elementsIn(page, 'svg')).toHaveLength(1)
})
