import { LIMITS, oneLine } from '../model/index.ts'
import { refuseImport } from './refusal.ts'

export type LineRole = 'heading' | 'cause' | 'action-item' | 'stop'

/** One line of an outline: where it stands and what it says, its markers taken off. */
export interface OutlineLine {
  /** From 1, as an editor counts. */
  readonly number: number
  /** What stands deeper has the greater one; says nothing else. */
  readonly rank: number
  readonly role: LineRole
  /** Whether a box was ticked. */
  readonly isTicked: boolean
  /** Whether it stood behind a list marker, a box or `#`: then backslashes and `&amp;` mean what they mean in Markdown. */
  readonly isMarkdown: boolean
  /** May be empty. */
  readonly text: string
}

const TAB_WIDTH = 4
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/
const INDENT = /^[\t\p{Zs}\uFEFF]*/u
const HEADING = /^(#{1,6})[ \t]+(.*)$/
const CLOSING_SIGNS = /(?<![ \t])[ \t]+#+$/
const RULE = /^([-*_=])(?:[ \t]*\1){2,}[ \t]*$/
const UNDERLINE = /^(=+|-+)[ \t]*$/
// Word processors and chats copy their bullets as characters.
const MARKER = /^(?:[-*+•◦▪‣·–]|\d{1,9}[.)])(?:[ \t\u00A0]+|$)/
// Counted on within a list, "a." and "ii)"; not "z. B.", which is an abbreviation. Markdown knows no such marker.
const LETTER = /^(?:[a-z]|[ivx]{2,4})[.)][ \t\u00A0]+(?!\p{L}\.)/u
const BOX = /^(?:\[([ xX]?)\]|([☐☒☑]))(?:[ \t\u00A0]+|$)/
const SIGN = /^([!=])[ \t\u00A0]+(?=\S)/

/** Headings stand above every indent: their ranks are negative, `#` the least. */
const HEADING_RANK = -7

interface Source {
  readonly number: number
  readonly columns: number
  /** How many tabs the indent has. */
  readonly tabs: number
  /** What stands behind the indent, as it is; `content` is the same in one line, for reading. */
  readonly typed: string
  readonly content: string
  readonly isAfterBlank: boolean
}

/**
 * The lines that say something, wrapped ones joined. Indents are relative: only less, equal and more count.
 * I7: a line longer than `LIMITS.importLine` is refused here, before anything looks at what is in it.
 */
export function readLines(text: string): readonly OutlineLine[] {
  const lines: OutlineLine[] = []
  // What goes on from the last line: joined when the next one begins, as joining each would copy all of them.
  let wrapped: string[] = []
  let length = 0
  const endLine = () => {
    const last = lines.at(-1)
    if (last && wrapped.length > 0)
      lines[lines.length - 1] = { ...last, text: [last.text, ...wrapped].join(' ').trim() }
    wrapped = []
  }
  // The last line, where its text could go on in the next one: only a list item's can.
  let item: Source | null = null
  for (const source of sourcesOf(text)) {
    const last = lines.at(-1)
    const underline = UNDERLINE.exec(source.content)
    if (underline && isTitle(last, source)) {
      lines[lines.length - 1] = asHeading(last, underline[1]?.startsWith('=') ? 1 : 2)
      continue
    }
    if (RULE.test(source.content)) continue
    const line = readLine(source)
    if (last && item && line.role === 'cause' && !line.isMarkdown && isMoreOf(item, source)) {
      length += 1 + line.text.length
      if (length > LIMITS.importLine) refuseTooLong(last.number, last.text)
      wrapped.push(line.text)
      continue
    }
    endLine()
    lines.push(line)
    length = line.text.length
    item = line.isMarkdown && line.role !== 'heading' ? source : null
  }
  endLine()
  return lines
}

const refuseTooLong = (number: number, text: string): never =>
  refuseImport(
    'text-too-long',
    `Line ${number} ("${text.slice(0, 40)}…") has more than ${LIMITS.importLine} characters. Shorten or split it.`,
  )

function* sourcesOf(text: string): Generator<Source> {
  let isAfterBlank = false
  for (const [index, whole] of text.split(LINE_BREAK).entries()) {
    if (whole.length > LIMITS.importLine) refuseTooLong(index + 1, whole.trimStart())
    const indent = INDENT.exec(whole)?.[0] ?? ''
    const typed = whole.slice(indent.length)
    const content = oneLine(typed).trim()
    const columns = columnsOf(indent)
    const tabs = indent.split('\t').length - 1
    if (content !== '') yield { number: index + 1, columns, tabs, typed, content, isAfterBlank }
    isAfterBlank = content === ''
  }
}

/** The column at which a text ends that begins at `from`. */
function columnsOf(text: string, from = 0): number {
  let columns = from
  for (const character of text)
    if (character === '\t') columns += TAB_WIDTH - (columns % TAB_WIDTH)
    else if (character !== '\uFEFF') columns += 1
  return columns
}

function readLine({ number, columns, content }: Source): OutlineLine {
  const heading = HEADING.exec(content)
  if (heading?.[1] && columns < TAB_WIDTH)
    return {
      number,
      rank: HEADING_RANK + heading[1].length,
      role: 'heading',
      isTicked: false,
      isMarkdown: true,
      text: (heading[2] ?? '').replace(CLOSING_SIGNS, ''),
    }
  const afterMarker = content.slice(markerOf(content, columns).length)
  const box = BOX.exec(afterMarker)
  const afterBox = box ? afterMarker.slice(box[0].length) : afterMarker
  const sign = box ? null : SIGN.exec(afterBox)
  const isMarkdown = afterMarker !== content || box !== null
  return {
    number,
    // A marked line belongs under an unmarked one of the same indent: "People", then "- no training".
    rank: columns * 2 + (isMarkdown || sign ? 1 : 0),
    role: box || sign?.[1] === '!' ? 'action-item' : sign ? 'stop' : 'cause',
    isTicked: /[xX☒☑]/.test(box?.[1] ?? box?.[2] ?? ''),
    isMarkdown,
    text: sign ? afterBox.slice(sign[0].length) : afterBox,
  }
}

const markerOf = (content: string, columns: number): string =>
  (MARKER.exec(content) ?? (columns > 0 ? LETTER.exec(content) : null))?.[0] ?? ''

/**
 * Whether a line without a marker is more of the item above, as in Markdown. One that somebody tabbed in further than
 * that item's text is not: it was put below it.
 */
function isMoreOf(item: Source, { columns, tabs, isAfterBlank }: Source): boolean {
  const textColumn = columnsOf(markerOf(item.typed, item.columns), item.columns)
  return !isAfterBlank && columns > item.columns && !(tabs > item.tabs && columns > textColumn)
}

/** Whether a line of "===" or "---" right below makes this one a heading, as Markdown has it. */
const isTitle = (line: OutlineLine | undefined, { isAfterBlank, columns }: Source): line is OutlineLine =>
  line !== undefined && !isAfterBlank && columns < TAB_WIDTH && line.role === 'cause' && !line.isMarkdown

const asHeading = (line: OutlineLine, level: number): OutlineLine => ({
  ...line,
  rank: HEADING_RANK + level,
  role: 'heading',
  isMarkdown: true,
})
