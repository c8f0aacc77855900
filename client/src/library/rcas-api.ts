import {
  type ActionItemId,
  type CauseId,
  isRcaId,
  LIMITS,
  type NextActionItem,
  type PersonId,
  type RcaId,
  type RcaSummary,
} from 'shared/model'

/** One line of the list of RCAs. */
export interface RcaRow extends RcaSummary {
  readonly id: RcaId
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly updatedAt: number
  /** Who is in it now. */
  readonly live: readonly { readonly name: string; readonly colour: number }[]
}

/** What a new RCA begins with; nothing is required. */
export interface NewRca {
  readonly problem?: string
  readonly product?: string
  /** ISO date of the meeting, where this person sits. */
  readonly date?: string
  readonly by?: PersonId
  /** An outline, a Markdown list or a JSON export. */
  readonly text?: string
  readonly sample?: true
}

/** A refusal of the server, or no answer, in a sentence for the person. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  /** Zero when there was no answer. */
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const NO_ANSWER = 'The server does not answer. What you typed is still here; try again in a moment.'

/** Sends a request to the server; throws `RequestError` for everything that is not an answer as asked. */
export async function request(path: string, options: RequestInit = {}): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(path, options)
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new RequestError(0, NO_ANSWER)
  }
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (response.ok) return body
  const message = textAt(fieldsOf(fieldsOf(body).error).message)
  throw new RequestError(response.status, message || `The server answered with ${response.status}.`)
}

const asJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Makes an RCA and gives its id. */
export async function createRca(wish: NewRca): Promise<RcaId> {
  if ((wish.text?.length ?? 0) > LIMITS.importBytes)
    throw new RequestError(413, 'This is more than 4 MB: too much for one RCA.')
  const { id } = fieldsOf(await request('/api/rcas', asJson(wish)))
  if (typeof id !== 'string' || !isRcaId(id)) throw new RequestError(0, NO_ANSWER)
  return id
}

/** Every RCA, the latest changed first. */
export async function listRcas(signal: AbortSignal): Promise<readonly RcaRow[]> {
  const { rcas } = fieldsOf(await request('/api/rcas', { signal }))
  return listAt(rcas).flatMap(parseRow)
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const listAt = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const textAt = (value: unknown): string => (typeof value === 'string' ? value : '')
const numberAt = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

const nextActionItemAt = (item: Readonly<Record<string, unknown>>): NextActionItem => ({
  id: textAt(item.id) as ActionItemId,
  text: textAt(item.text),
  owners: listAt(item.owners).map(textAt).filter(Boolean),
  due: textAt(item.due) || null,
  cause: (textAt(item.cause) || null) as CauseId | null,
})

// A page that was open while the server was updated may hear of fields it does not know, or miss some.
function parseRow(value: unknown): readonly RcaRow[] {
  const row = fieldsOf(value)
  const id = textAt(row.id)
  if (!isRcaId(id)) return []
  return [
    {
      id,
      title: textAt(row.title) || 'Untitled',
      product: textAt(row.product),
      date: textAt(row.date),
      status:
        row.status === 'live' || row.status === 'published' || row.status === 'closed' ? row.status : 'draft',
      causes: numberAt(row.causes),
      leaves: numberAt(row.leaves),
      openEnds: numberAt(row.openEnds),
      openActionItems: numberAt(row.openActionItems),
      nextActionItems: listAt(row.nextActionItems).map(fieldsOf).map(nextActionItemAt),
      people: listAt(row.people).map(textAt).filter(Boolean),
      createdAt: numberAt(row.createdAt),
      updatedAt: numberAt(row.updatedAt),
      live: listAt(row.live)
        .map(fieldsOf)
        .map(person => ({ name: textAt(person.name), colour: numberAt(person.colour) })),
    },
  ]
}
