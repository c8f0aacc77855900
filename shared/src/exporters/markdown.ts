import type {
  Emphasis,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Text,
} from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { linkTarget } from './link-target.ts'
import { visibleText } from './visible-text.ts'

// One marker and two blanks a level: the only nesting that every host reads the same.
const STYLE: Options = {
  bullet: '-',
  emphasis: '*',
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  strong: '*',
}

/** The text of these blocks. All escaping is the library's: nothing else in this folder writes Markdown (X2). */
export const writeMarkdown = (blocks: readonly RootContent[], unsafe: Options['unsafe'] = []): string =>
  toMarkdown(
    { type: 'root', children: [...blocks] },
    { ...STYLE, extensions: [gfmToMarkdown()], unsafe: unsafe ?? [] },
  )

/** Words of a person: never markup. */
export const words = (value: string): Text => ({ type: 'text', value: visibleText(value) })

/** Words of ours, blanks at the edges kept. */
export const glue = (value: string): Text => ({ type: 'text', value })

export const emphasis = (children: readonly PhrasingContent[]): Emphasis => ({
  type: 'emphasis',
  children: merged(children),
})

export const strong = (value: string): Strong => ({ type: 'strong', children: [words(value)] })

export const heading = (depth: Heading['depth'], value: string): Heading => ({
  type: 'heading',
  depth,
  children: [words(value)],
})

export const paragraph = (children: readonly PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: merged(children),
})

export const list = (children: readonly ListItem[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: [...children],
})

export const listItem = (line: readonly PhrasingContent[], isTicked: boolean | null = null): ListItem => ({
  type: 'listItem',
  spread: false,
  checked: isTicked,
  children: [paragraph(line)],
})

/** A link where the URL may be one, else its words. Without a label the URL stands for it. */
export function linkOrWords(label: string, url: string): readonly PhrasingContent[] {
  const target = linkTarget(url)
  const name = visibleText(label) || visibleText(url)
  if (target) return [{ type: 'link', url: target, children: [glue(name)] }]
  const rest = visibleText(url)
  return [words(rest && rest !== name ? `${name} (${rest})` : name)]
}

/** The parts with a separator of ours between them. */
export const joined = (
  parts: readonly (readonly PhrasingContent[])[],
  separator: string,
): readonly PhrasingContent[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [glue(separator), ...part]))

/** Neighbouring texts as one: what has to be escaped can depend on the character on the other side. */
function merged(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const child of children) {
    const last = result.at(-1)
    if (child.type === 'text' && last?.type === 'text')
      result[result.length - 1] = glue(last.value + child.value)
    else result.push(child)
  }
  return result
}
