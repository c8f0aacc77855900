import * as v from 'valibot'
import {
  type ActionItemId,
  BOUNDS,
  type CauseId,
  type EvidenceId,
  FILE_LIMITS,
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
  type MomentId,
  type ParentId,
  type PersonId,
  type RcaId,
  type Side,
  type WordingId,
} from '../model/index.ts'

/** What a JSON file of ours must look like; single values only, `json.ts` checks how they belong together. */
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
const label = text(FILE_LIMITS.label)
const name = text(FILE_LIMITS.name)
const url = text(FILE_LIMITS.url)
const title = text(FILE_LIMITS.title)

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
const milliseconds = v.nullable(v.pipe(v.number(), v.finite()))
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
  wordings: list(v.object({ id: id<WordingId>(), text: label }), BOUNDS.keysPerEntry),
  tags: list(text(BOUNDS.key), FILE_LIMITS.tagsPerCause),
  side,
  createdBy: v.nullable(id<PersonId>()),
  createdAt: milliseconds,
})

const actionItem = v.object({
  id: id<ActionItemId>(),
  cause: v.nullable(id<CauseId>()),
  text: label,
  owners: list(id<PersonId>(), BOUNDS.keysPerEntry),
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
  summary: text(FILE_LIMITS.summary),
  facts: v.object({
    product: name,
    incidentStart: saidTime,
    incidentEnd: saidTime,
    detectedBy: oneOf(isDetectedBy, 'a way of detection'),
    date: dayOrEmpty,
    status: oneOf(isRcaStatus, 'a status'),
    wikiPage: url,
  }),
  links: list(v.object({ url, label: name }), BOUNDS.keysPerEntry),
  people: list(
    v.object({
      id: id<PersonId>(),
      name,
      isAffected: v.boolean(),
      isAbsent: v.boolean(),
      isFacilitator: v.boolean(),
      isScribe: v.boolean(),
    }),
    FILE_LIMITS.people,
  ),
  causes: list(cause, FILE_LIMITS.causes),
  evidence: list(
    v.object({
      id: id<EvidenceId>(),
      cause: id<CauseId>(),
      text: label,
      url,
      by: v.nullable(id<PersonId>()),
      at: milliseconds,
    }),
    FILE_LIMITS.evidence,
  ),
  actionItems: list(actionItem, FILE_LIMITS.actionItems),
  moments: list(
    v.object({
      id: id<MomentId>(),
      text: label,
      time: saidTime,
      cause: v.nullable(id<CauseId>()),
      createdAt: v.optional(milliseconds, null),
    }),
    FILE_LIMITS.moments,
  ),
})

export type RcaFile = v.InferOutput<typeof rcaFile>
