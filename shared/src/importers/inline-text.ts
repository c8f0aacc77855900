import type { PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { oneLine } from '../model/index.ts'

/** A stretch of a line, and whether it was struck out. */
export interface InlinePart {
  readonly text: string
  readonly isStruck: boolean
}

/** One line is never a block here: its list marker and its `#` are off already. Tags are words, read in linear time. */
const NEVER = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'list',
  'setextUnderline',
  'thematicBreak',
]
const INLINES = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
]
const MAY_HOLD_MARKUP = /[\\&~*[<`]/
/** For these the parser looks for a partner in all that stands before: its time grows with their square (H18). */
const PAIRED_MARK = { inMarkdown: /\\.|(\*+|_+|~~+|[[\]])/g, elsewhere: /(~~+)/g } as const
const MOST_PAIRED_MARKS = 200

/**
 * What a line says. As Markdown, escapes and `&amp;` are undone, `**bold**` is its words and a link its words with the
 * address behind; everything else stays as it was typed, since "__init__", "*.log" and "<none>" are words of a software team.
 * `~~struck~~` counts in any text. A line that is mostly marks is no Markdown: all of it stays as it was typed.
 */
export function readInline(line: string, isMarkdown: boolean): readonly InlinePart[] {
  if (!MAY_HOLD_MARKUP.test(line) || holdsTooManyMarks(line, isMarkdown))
    return [{ text: line, isStruck: false }]
  const disabled = isMarkdown ? NEVER : [...NEVER, ...INLINES]
  const root = fromMarkdown(line, {
    extensions: [{ disable: { null: disabled } }, gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  })
  const block = root.children[0]
  return block?.type === 'paragraph'
    ? partsOf(block.children, line, false)
    : [{ text: line, isStruck: false }]
}

function holdsTooManyMarks(line: string, isMarkdown: boolean): boolean {
  let count = 0
  for (const [, mark] of line.matchAll(isMarkdown ? PAIRED_MARK.inMarkdown : PAIRED_MARK.elsewhere))
    if (mark && ++count > MOST_PAIRED_MARKS) return true
  return false
}

/** The words of a line without regard to what is struck. */
export const inlineText = (line: string, isMarkdown: boolean): string =>
  readInline(line, isMarkdown)
    .map(part => (part.isStruck ? `~~${part.text}~~` : part.text))
    .join('')
    .trim()

function partsOf(nodes: readonly PhrasingContent[], line: string, isStruck: boolean): readonly InlinePart[] {
  return nodes.flatMap((node): readonly InlinePart[] => {
    const source = line.slice(node.position?.start.offset, node.position?.end.offset)
    if (node.type === 'text') return [{ text: oneLine(node.value), isStruck }]
    if (node.type === 'delete') return [{ text: textOf(partsOf(node.children, line, true)), isStruck: true }]
    if (node.type === 'strong' && source.startsWith('**')) return partsOf(node.children, line, isStruck)
    if (node.type === 'link' && source.startsWith('[')) {
      const label = textOf(partsOf(node.children, line, isStruck))
      return [{ text: label === node.url ? label : `${label} (${node.url})`, isStruck }]
    }
    return [{ text: source, isStruck }]
  })
}

const textOf = (parts: readonly InlinePart[]): string => parts.map(part => part.text).join('')
