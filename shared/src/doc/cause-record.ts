import {
  type ActionItemId,
  type CauseId,
  type CauseKind,
  type CauseNode,
  type Disposition,
  isCauseKind,
  isDisposition,
  isEntryId,
  isRcaId,
  isVerification,
  type PersonId,
  type RcaId,
  type Reference,
  type Side,
  type Verification,
  type Wording,
  type WordingId,
} from '../model/index.ts'
import { MAX_ORDER_KEY } from './order-key.ts'
import type { Entry } from './schema.ts'
import { asFields, asIdOrNull, asString, asText, asTimestamp, asWords } from './stored-value.ts'
import { readTombstone, type Tombstone } from './tombstone.ts'

/** A place under a parent that somebody gave a cause. */
export interface Edge {
  readonly parent: string
  /** Counts the moves of the cause; −1 for the place of its birth. */
  readonly counter: number
  readonly order: string
  /** True when written to settle a conflict: beats a stale edge, loses to any real move. */
  readonly isSettled: boolean
}

/** What is stored of one cause, read without trust and without looking at any other cause. */
export interface CauseRecord {
  readonly id: CauseId
  readonly entry: Entry
  /** Every well-formed place, the best first; their parents may be unknown. */
  readonly edges: readonly Edge[]
  readonly tombstone: Tombstone | null
  readonly body: CauseBody
}

/** The fields of a `CauseNode` that come from the cause alone. */
export type CauseBody = Pick<
  CauseNode,
  | 'kind'
  | 'text'
  | 'verification'
  | 'disposition'
  | 'dispositionNote'
  | 'reference'
  | 'wordings'
  | 'tags'
  | 'createdBy'
  | 'createdAt'
> & { readonly side: Side }

const NO_WORDINGS: readonly Wording[] = []
const NO_TAGS: readonly string[] = []

const MAX_COUNTER = 2 ** 52
const BIRTH_COUNTER = -1
const EDGE = 'edge:'
const TAG = 'tag:'
const WORDING = 'wording:'

export function readCauseRecord(id: CauseId, entry: Entry): CauseRecord {
  const edges: Edge[] = []
  const tags: string[] = []
  const wordings: (Wording & { at: number })[] = []
  entry.forEach((value, key) => {
    if (key.startsWith(EDGE)) {
      const edge = readEdge(key.slice(EDGE.length), value)
      if (edge && edge.parent !== id) edges.push(edge)
    } else if (key.startsWith(TAG)) {
      if (value === true) tags.push(key.slice(TAG.length))
    } else if (key.startsWith(WORDING)) {
      const fields = asFields(value)
      const text = asWords(fields?.text ?? value)
      if (text && isEntryId(key.slice(WORDING.length)))
        wordings.push({
          id: key.slice(WORDING.length) as WordingId,
          text,
          at: asTimestamp(fields?.at) ?? 0,
        })
    }
  })
  const birth = asFields(entry.get('birth'))
  const born = birth && readEdge(asString(birth.parent), [BIRTH_COUNTER, birth.order])
  if (born && born.parent !== id && !edges.some(edge => edge.parent === born.parent)) edges.push(born)
  edges.sort(compareEdges)
  return {
    id,
    entry,
    edges,
    tombstone: readTombstone(entry),
    body: {
      kind: readKind(entry.get('kind')),
      text: asText(entry.get('label')),
      verification: readVerification(entry.get('verification')),
      disposition: readDisposition(entry.get('disposition')),
      dispositionNote: asWords(entry.get('dispositionNote')),
      reference: readReference(entry),
      wordings: wordings.length === 0 ? NO_WORDINGS : byAge(wordings),
      tags: tags.length === 0 ? NO_TAGS : tags.sort(),
      side: readSide(entry.get('side')) ?? sideById(id),
      createdBy: asIdOrNull(birth?.by) as PersonId | null,
      createdAt: asTimestamp(birth?.at),
    },
  }
}

const byAge = (wordings: (Wording & { at: number })[]): readonly Wording[] =>
  wordings.sort((a, b) => a.at - b.at || compareText(a.id, b.id)).map(({ id, text }) => ({ id, text }))

/** Rank of places of one cause: newest move first, then settled ones, then by parent. */
export const compareEdges = (a: Edge, b: Edge): number =>
  b.counter - a.counter || Number(b.isSettled) - Number(a.isSettled) || compareText(a.parent, b.parent)

/** By code units: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The counter of the next move of a cause; null where a hostile counter leaves no room above it. */
export function nextCounter(record: CauseRecord): number | null {
  const next = Math.max(BIRTH_COUNTER, ...record.edges.map(edge => edge.counter)) + 1
  return next < MAX_COUNTER ? next : null
}

function readEdge(parent: string, value: unknown): Edge | undefined {
  if (!Array.isArray(value)) return undefined
  const [counter, order, settled] = value as unknown[]
  if (typeof counter !== 'number' || !Number.isSafeInteger(counter)) return undefined
  if (counter < BIRTH_COUNTER || counter >= MAX_COUNTER) return undefined
  if (typeof order !== 'string' || order.length > MAX_ORDER_KEY) return undefined
  return { parent, counter, order, isSettled: settled === 1 }
}

const readKind = (value: unknown): CauseKind => (isCauseKind(value) ? value : 'cause')
const readVerification = (value: unknown): Verification => (isVerification(value) ? value : 'unverified')
const readDisposition = (value: unknown): Disposition | null => (isDisposition(value) ? value : null)
const readSide = (value: unknown): Side | null => (value === 'above' || value === 'below' ? value : null)

/** Where no side is stored (an import, a foreign client): the parity of the id, equal for everybody. */
function sideById(id: string): Side {
  let sum = 0
  for (let index = 0; index < id.length; index++) sum = (sum * 31 + id.charCodeAt(index)) | 0
  return sum % 2 === 0 ? 'above' : 'below'
}

function readReference(entry: Entry): Reference | null {
  const rca = asString(entry.get('ref:rca'))
  const cause = asString(entry.get('ref:cause'))
  const actionItem = asString(entry.get('ref:actionItem'))
  const title = asWords(entry.get('ref:title'))
  if (!rca && !title) return null
  return {
    rca: isRcaId(rca) ? (rca as RcaId) : null,
    cause: isEntryId(cause) ? (cause as CauseId) : null,
    actionItem: isEntryId(actionItem) ? (actionItem as ActionItemId) : null,
    title,
  }
}
