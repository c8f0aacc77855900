export {
  type ActionItem,
  type ActionItemState,
  type ActionItemStateRow,
  actionItemStates,
  DEFAULT_DUE_DAYS,
  isActionItemState,
} from './action-item.ts'
export { dayAfter, isDay, utcDayOf, type Weekday, weekdayAfter, weekdayBefore } from './calendar-day.ts'
export {
  type CauseKind,
  type CauseNode,
  causeKinds,
  isCauseKind,
  type Recovery,
  type Side,
  type Wording,
} from './cause-node.ts'
export {
  actionItemsByCause,
  ancestorsOf,
  type CauseTree,
  causeOf,
  causesWithActionItems,
  childrenOf,
  depthOf,
  isAccountedFor,
  isParked,
  isWithin,
  leavesOf,
  openLeavesOf,
  subtreeOf,
  walk,
} from './cause-tree.ts'
export {
  type Disposition,
  type DispositionDetail,
  type DispositionRow,
  dispositions,
  isDisposition,
} from './disposition.ts'
export type {
  ActionItemDraft,
  CauseDraft,
  EvidenceDraft,
  MomentDraft,
  PersonDraft,
  RcaDraft,
} from './draft.ts'
export type { Evidence } from './evidence.ts'
export {
  type ActionItemId,
  type CauseId,
  type DeletionId,
  type EvidenceId,
  HEAD,
  ID_LENGTH,
  isEntryId,
  isRcaId,
  isVirtualParent,
  type MomentId,
  PARKED,
  type ParentId,
  type PersonId,
  type RcaId,
  type VirtualParent,
  type WordingId,
} from './ids.ts'
export { JSON_FORMAT, JSON_VERSION } from './json-format.ts'
export { BOUNDS, FILE_LIMITS, LIMITS, type Limits } from './limits.ts'
export {
  findMentioned,
  findNamed,
  isMentioned,
  isSameName,
  type Mentionable,
  mentionable,
  mentionOf,
} from './mention.ts'
export {
  isPrecision,
  isSaidTime,
  type Moment,
  type Precision,
  type SaidTime,
  UNKNOWN_TIME,
} from './moment.ts'
export { oneLine } from './one-line.ts'
export { overLimits } from './over-limits.ts'
export { initialsOf, type Person } from './person.ts'

export {
  type Deletion,
  type DetectedBy,
  detectors,
  isDetectedBy,
  isRcaStatus,
  type Rca,
  type RcaFacts,
  type RcaLink,
  type RcaStatus,
  rcaStatuses,
  titleOf,
} from './rca.ts'
export { invariant, RcaError, type RcaErrorCode } from './rca-error.ts'
export { byDue, NEXT_ACTION_ITEMS, type NextActionItem, type RcaSummary, summaryOf } from './rca-summary.ts'
export type { Reference } from './reference.ts'
export { ok, type Result, refuse, unwrap } from './result.ts'
export { isVerification, type Verification, type VerificationRow, verifications } from './verification.ts'
export { findViolations, type Violation } from './violations.ts'
