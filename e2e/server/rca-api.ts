import { type APIRequestContext, expect } from '@playwright/test'

/** What the tests read of `GET /api/rcas/:id`. */
export interface StoredRca {
  readonly problem: string
  readonly title: string
  readonly facts: { readonly product: string }
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly causes: readonly StoredCause[]
  readonly actionItems: readonly StoredActionItem[]
  readonly moments: readonly { readonly text: string; readonly cause: string | null }[]
  readonly links: readonly { readonly url: string; readonly label: string }[]
  readonly evidence: readonly { readonly text: string; readonly url: string }[]
}

export interface StoredCause {
  readonly id: string
  /** `head`, `parked`, or the id of a cause. */
  readonly parent: string
  readonly text: string
  readonly disposition: string | null
  readonly dispositionNote: string
  readonly reference: { readonly title: string } | null
  readonly verification: string
  readonly wordings: readonly { readonly text: string }[]
}

export interface StoredActionItem {
  readonly cause: string | null
  readonly text: string
  readonly owners: readonly string[]
  readonly due: string | null
  readonly state: string
}

export interface StoredSummary {
  readonly id: string
  readonly title: string
  readonly product: string
  readonly openEnds: number
  readonly openActionItems: number
}

/** The server's own view of an RCA: what is on its disk, whatever a page shows. */
export class RcaApi {
  readonly #request: APIRequestContext

  constructor(request: APIRequestContext) {
    this.#request = request
  }

  /** Makes an RCA of a Markdown text and gives its id. */
  async create(markdown: string): Promise<string> {
    const headers = { 'content-type': 'text/markdown' }
    const response = await this.#request.post('/api/rcas', { headers, data: dedent(markdown) })
    expect(response.status(), await response.text()).toBe(201)
    return (await response.json()).id
  }

  /** Makes an RCA of a JSON export, or of any text that a file may hold, and gives its id. */
  async importText(text: string): Promise<string> {
    const response = await this.#request.post('/api/rcas', { data: { text } })
    expect(response.status(), await response.text()).toBe(201)
    return (await response.json()).id
  }

  /** Makes an RCA of a Markdown text with these people written down, and gives its id. */
  async createWithPeople(markdown: string, people: readonly object[]): Promise<string> {
    const stored = await this.read(await this.create(markdown))
    const facts = { isFacilitator: false, isScribe: false, isAffected: false, isAbsent: false }
    return await this.importText(
      JSON.stringify({ ...stored, people: people.map(person => ({ ...facts, ...person })) }),
    )
  }

  /** What the list of RCAs says of one; it follows the document by a second or two. */
  async summary(id: string): Promise<StoredSummary | undefined> {
    const response = await this.#request.get('/api/rcas')
    const { rcas }: { rcas: readonly StoredSummary[] } = await response.json()
    return rcas.find(row => row.id === id)
  }

  async read(id: string): Promise<StoredRca> {
    const response = await this.#request.get(`/api/rcas/${id}`)
    expect(response.status()).toBe(200)
    return await response.json()
  }

  async cause(id: string, text: string): Promise<StoredCause> {
    const cause = (await this.read(id)).causes.find(one => one.text === text)
    if (!cause) throw new Error(`The server knows no cause “${text}”.`)
    return cause
  }

  /** The causes as an indented list, two blanks a level; parked lines stand last under `Also raised`. */
  async outline(id: string): Promise<string> {
    const { causes } = await this.read(id)
    const linesUnder = (parent: string, indent: string): string[] =>
      causes
        .filter(cause => cause.parent === parent)
        .flatMap(cause => [`${indent}${cause.text || '(empty)'}`, ...linesUnder(cause.id, `${indent}  `)])
    const parked = linesUnder('parked', '  ')
    return [...linesUnder('head', ''), ...(parked.length > 0 ? ['Also raised', ...parked] : [])].join('\n')
  }

  /** Waits until the causes are these, written as in `outline`. */
  async expectOutline(id: string, expected: string): Promise<void> {
    await expect.poll(() => this.outline(id)).toBe(dedent(expected))
  }
}

/** A text of several lines without the indent of the code around it. */
export function dedent(text: string): string {
  const lines = text.split('\n').map(line => line.trimEnd())
  const indents = lines.filter(Boolean).map(line => line.length - line.trimStart().length)
  const indent = Math.min(...indents)
  return lines
    .map(line => line.slice(indent))
    .join('\n')
    .trim()
}
