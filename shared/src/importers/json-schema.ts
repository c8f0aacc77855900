import * as v from 'valibot'
import {
  type ActionItemId,
  type CauseId,
  type EvidenceId,
  isActionItemState,
  isCauseKind,
  isDay,
  isDetectedBy,
  isDisposition,
  isEntryId,
  isPrecision,
  isRcaId,
  isRcaStatus,
  isSaidTime,
  isVerification,
  isVirtualParent,
  LIMITS,
  type MomentId,
  type ParentId,
  type PersonId,
  type RcaId,
  type Side,
  type WordingId,
} from '../model/index.ts'

/** What a JSON file of ours must look like; single values only, `json.ts` checks how they belong together. */
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
const label = text(LIMITS.label)
const name = text(LIMITS.name)
const url = text(LIMITS.url)
const title = text(LIMITS.title)

const oneOf = <Value>(is: (value: unknown) => value is Value, what: string) =>
  v.custom<Value>(is, `must be ${what}`)

const id = <Id extends string>() =>
  v.custom<Id>(value => typeof value === 'string' && isEntryId(value), 'must be an id')
const rcaId = v.custom<RcaId>(
  value => typeof value === 'string' && isRcaId(value),
  'must be the id of an RCA',
)
const parent = v.custom<ParentId>(
  value => typeof value === 'string' && (isVirtualParent(value) || isEntryId(value)),
  'must be "head", "parked" or the id of a cause',
)
const side = v.custom<Side>(value => value === 'above' || value === 'below', 'must be "above" or "below"')
const milliseconds = v.nullable(v.pipe(v.number(), v.safeInteger()))
const day = v.custom<string>(isDay, 'must be a day, YYYY-MM-DD')
const dayOrEmpty = v.union([day, v.literal('')], 'must be a day, YYYY-MM-DD, or empty')
const list = <Item extends v.GenericSchema>(item: Item, limit: number) =>
  v.pipe(v.array(item), v.maxLength(limit, `has more than ${limit} entries`))

const saidTime = v.pipe(
  v.object({ at: v.string(), precision: oneOf(isPrecision, 'a precision') }),
  v.check(isSaidTime, 'must be a time in the form of its precision'),
)

const reference = v.object({
  rca: v.nullable(rcaId),
  cause: v.nullable(id<CauseId>()),
  actionItem: v.nullable(id<ActionItemId>()),
  title,
})

const cause = v.object({
  id: id<CauseId>(),
  parent,
  kind: oneOf(isCauseKind, 'a kind of cause'),
  text: label,
  verification: oneOf(isVerification, 'a verification'),
  disposition: v.nullable(oneOf(isDisposition, 'a disposition')),
  dispositionNote: label,
  reference: v.nullable(reference),
  wordings: v.array(v.object({ id: id<WordingId>(), text: label })),
  tags: list(name, LIMITS.tagsPerCause),
  side,
  createdBy: v.nullable(id<PersonId>()),
  createdAt: milliseconds,
})

const actionItem = v.object({
  id: id<ActionItemId>(),
  cause: v.nullable(id<CauseId>()),
  text: label,
  owners: list(id<PersonId>(), LIMITS.people),
  due: v.nullable(day),
  state: oneOf(isActionItemState, 'a state of an action item'),
  stateReason: label,
  doneAt: v.nullable(day),
  origin: v.nullable(rcaId),
  originTitle: title,
  ticketUrl: url,
  createdAt: milliseconds,
})

export const rcaFile = v.object({
  title,
  problem: title,
  summary: text(LIMITS.summary),
  facts: v.object({
    product: name,
    incidentStart: saidTime,
    incidentEnd: saidTime,
    detectedBy: oneOf(isDetectedBy, 'a way of detection'),
    date: dayOrEmpty,
    status: oneOf(isRcaStatus, 'a status'),
    wikiPage: url,
  }),
  links: v.array(v.object({ url, label: name })),
  people: list(
    v.object({
      id: id<PersonId>(),
      name,
      isAffected: v.boolean(),
      isAbsent: v.boolean(),
      isFacilitator: v.boolean(),
      isScribe: v.boolean(),
    }),
    LIMITS.people,
  ),
  causes: list(cause, LIMITS.causes),
  evidence: list(
    v.object({
      id: id<EvidenceId>(),
      cause: id<CauseId>(),
      text: label,
      url,
      by: v.nullable(id<PersonId>()),
      at: milliseconds,
    }),
    LIMITS.evidence,
  ),
  actionItems: list(actionItem, LIMITS.actionItems),
  moments: list(
    v.object({ id: id<MomentId>(), text: label, time: saidTime, cause: v.nullable(id<CauseId>()) }),
    LIMITS.moments,
  ),
})

export type RcaFile = v.InferOutput<typeof rcaFile>
