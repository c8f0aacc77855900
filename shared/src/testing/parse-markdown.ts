import MarkdownIt, { type Token } from 'markdown-it'

/** A list item as a reader sees it. */
export interface ParsedItem {
  /** True or false for a box, null for none. */
  readonly isTicked: boolean | null
  /** What is neither struck nor in italics nor behind a line break. */
  readonly text: string
  readonly struck: readonly string[]
  /** The italics of the first line. */
  readonly words: string
  /** What stands behind line breaks, a line each. */
  readonly more: readonly string[]
  readonly children: readonly ParsedItem[]
}

export interface ParsedSection {
  readonly heading: string
  readonly level: number
  readonly paragraphs: readonly string[]
  readonly items: readonly ParsedItem[]
}

export interface ParsedPage {
  readonly sections: readonly ParsedSection[]
  readonly links: readonly string[]
  readonly images: readonly string[]
  /** Markup that no page of ours holds: HTML, code, quotes, tables, rules. */
  readonly strangers: readonly string[]
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] }
type OpenItem = Omit<Open<ParsedItem>, 'children'> & { children: OpenItem[] }

const OURS =
  /^(?:bullet_list|list_item|paragraph|heading)_(?:open|close)$|^inline$|^(?:text|hardbreak|image)$|^(?:s|em|strong|link)_(?:open|close)$/

/** Reads Markdown as CommonMark with GitHub's boxes, strikes and autolinks, by a parser that has no part in writing it. */
export function parseMarkdown(markdown: string): ParsedPage {
  const parser = new MarkdownIt('default', { html: true, linkify: true, maxNesting: 1000 } as object)
  // Its guesses at addresses without a scheme go beyond GitHub's.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  parser.validateLink = () => true
  const tokens = parser.parse(markdown, {})
  const all = tokens.flatMap(token => [token, ...(token.children ?? [])])
  const attributes = (type: string, name: string) =>
    all.filter(token => token.type === type).map(token => String(token.attrGet(name) ?? ''))
  return {
    sections: sectionsOf(tokens),
    links: attributes('link_open', 'href'),
    images: attributes('image', 'src'),
    strangers: all.map(token => token.type).filter(type => !OURS.test(type)),
  }
}

function sectionsOf(tokens: readonly Token[]): readonly ParsedSection[] {
  const sections: Open<ParsedSection>[] = []
  const open: OpenItem[] = []
  let isHeading = false
  for (const token of tokens) {
    const section = sections.at(-1)
    if (token.type === 'heading_open') {
      isHeading = true
      sections.push({ heading: '', level: Number(token.tag.slice(1)), paragraphs: [], items: [] })
    } else if (token.type === 'heading_close') isHeading = false
    else if (token.type === 'list_item_open') {
      const item: OpenItem = { isTicked: null, text: '', struck: [], words: '', more: [], children: [] }
      const siblings = open.at(-1)?.children ?? section?.items
      siblings?.push(item)
      open.push(item)
    } else if (token.type === 'list_item_close') open.pop()
    else if (token.type === 'inline') {
      const item = open.at(-1)
      if (isHeading && section) section.heading = textOf(token.children ?? [])
      else if (item) readItem(item, token)
      else section?.paragraphs.push(textOf(token.children ?? []))
    }
  }
  return sections
}

const textOf = (tokens: readonly Token[]): string =>
  tokens.map(token => (token.type === 'text' || token.type === 'image' ? token.content : '')).join('')

function readItem(item: OpenItem, { content, children }: Token): void {
  let into: 'text' | 'words' | 'struck' | 'more' = 'text'
  for (const token of children ?? []) {
    if (token.type === 'hardbreak') {
      into = 'more'
      item.more.push('')
    } else if (into === 'more') item.more.push(`${item.more.pop() ?? ''}${token.content}`)
    else if (token.type === 's_open') {
      into = 'struck'
      item.struck.push('')
    } else if (token.type === 'em_open') into = 'words'
    else if (token.type === 's_close' || token.type === 'em_close') into = 'text'
    else if (into === 'struck') item.struck.push(`${item.struck.pop() ?? ''}${token.content}`)
    else item[into] += token.content
  }
  // In the source: an escaped bracket is the label's own.
  const box = /^\[([ xX])\] /.exec(content)
  if (!box) return
  item.isTicked = box[1] !== ' '
  item.text = item.text.slice(box[0].length)
}
