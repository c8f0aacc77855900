import {
  type ActionItem,
  type ActionItemId,
  type CauseId,
  type Evidence,
  type EvidenceId,
  isActionItemState,
  isDay,
  isDetectedBy,
  isEntryId,
  isPrecision,
  isRcaId,
  isRcaStatus,
  isSaidTime,
  type Moment,
  type MomentId,
  type Person,
  type PersonId,
  type RcaFacts,
  type RcaId,
  type RcaLink,
  type SaidTime,
  UNKNOWN_TIME,
} from '../model/index.ts'
import { compareText } from './cause-record.ts'
import { personOf } from './person-entries.ts'
import type { Entry } from './schema.ts'
import { asDayOrNull, asFields, asIdOrNull, asString, asText, asTimestamp, asWords } from './stored-value.ts'

const OWNER = 'owner:'
const LINK = 'link:'

const asCauseId = (value: unknown) => asIdOrNull(value) as CauseId | null

/** `isCauseDeleted` is known only beside the tree: false here. */
export const readActionItem = (id: ActionItemId, entry: Entry): ActionItem => {
  const state = entry.get('state')
  const origin = asString(entry.get('origin'))
  return {
    id,
    text: asText(entry.get('text')),
    owners: suffixes(entry, OWNER).filter(isEntryId) as PersonId[],
    due: asDayOrNull(entry.get('due')),
    state: isActionItemState(state) ? state : 'open',
    stateReason: asWords(entry.get('stateReason')),
    doneAt: asDayOrNull(entry.get('doneAt')),
    cause: asCauseId(entry.get('cause')),
    isCauseDeleted: false,
    origin: isRcaId(origin) ? (origin as RcaId) : null,
    originTitle: asWords(entry.get('originTitle')),
    ticketUrl: asString(entry.get('ticketUrl')),
    createdAt: asTimestamp(entry.get('at')),
  }
}

/** Evidence whose cause is malformed hangs nowhere: its `cause` is empty, and the reader leaves it out. */
export const readEvidence = (id: EvidenceId, entry: Entry): Evidence => ({
  id,
  cause: asCauseId(entry.get('cause')) ?? ('' as CauseId),
  text: asText(entry.get('text')),
  url: asString(entry.get('url')),
  by: asIdOrNull(entry.get('by')) as PersonId | null,
  at: asTimestamp(entry.get('at')),
})

export const readMoment = (id: MomentId, entry: Entry): Moment => ({
  id,
  text: asText(entry.get('text')),
  time: asSaidTime({ at: entry.get('at'), precision: entry.get('precision') }),
  cause: asCauseId(entry.get('cause')),
  createdAt: asTimestamp(entry.get('added')),
})

export const readPerson = (id: string, entry: Entry): Person => ({
  id: personOf(id, entry),
  name: asWords(entry.get('name')),
  isAffected: entry.get('affected') === true,
  isAbsent: entry.get('absent') === true,
  isFacilitator: entry.get('role:facilitator') === true,
  isScribe: entry.get('role:scribe') === true,
})

export function readFacts(meta: { get: (key: string) => unknown }): RcaFacts {
  const detectedBy = meta.get('detectedBy')
  const status = meta.get('status')
  const date = meta.get('date')
  return {
    product: asWords(meta.get('product')),
    incidentStart: asSaidTime(meta.get('incidentStart')),
    incidentEnd: asSaidTime(meta.get('incidentEnd')),
    detectedBy: isDetectedBy(detectedBy) ? detectedBy : 'unknown',
    date: isDay(date) ? date : '',
    status: isRcaStatus(status) ? status : 'draft',
    wikiPage: asString(meta.get('wikiPage')),
  }
}

export const readLinks = (meta: Entry): readonly RcaLink[] =>
  suffixes(meta, LINK).map(url => ({ url, label: asWords(meta.get(`${LINK}${url}`)) }))

/** What follows the prefix in the keys that have it and whose value is set, sorted. */
const suffixes = (entry: Entry, prefix: string): string[] =>
  Array.from(entry.keys())
    .filter(key => key.startsWith(prefix) && key.length > prefix.length && entry.get(key) !== false)
    .map(key => key.slice(prefix.length))
    .sort()

function asSaidTime(value: unknown): SaidTime {
  const fields = asFields(value)
  const precision = fields?.precision
  const time = isPrecision(precision) ? { at: asString(fields?.at), precision } : UNKNOWN_TIME
  return isSaidTime(time) ? time : UNKNOWN_TIME
}

/** Oldest first; what has no time comes first, as it was there before anybody took times. */
export const compareByAge = (
  a: { readonly id: string; readonly at: number | null },
  b: { readonly id: string; readonly at: number | null },
): number => (a.at ?? 0) - (b.at ?? 0) || compareText(a.id, b.id)

/** Known times first and in order, then unknown ones as they were told. A day comes before its minutes. */
export const compareMoments = (a: Moment, b: Moment): number =>
  Number(a.time.precision === 'unknown') - Number(b.time.precision === 'unknown') ||
  compareText(a.time.at, b.time.at) ||
  compareByAge({ id: a.id, at: a.createdAt }, { id: b.id, at: b.createdAt })

export const comparePeople = (a: Person, b: Person): number =>
  compareText(a.name, b.name) || compareText(a.id, b.id)
