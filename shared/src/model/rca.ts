import type { ActionItem } from './action-item.ts'
import type { CauseNode } from './cause-node.ts'
import type { Evidence } from './evidence.ts'
import type { ActionItemId, CauseId, DeletionId, EvidenceId, MomentId, ParentId, PersonId } from './ids.ts'
import type { Moment, SaidTime } from './moment.ts'
import type { Person } from './person.ts'

export type RcaStatus = keyof typeof rcaStatuses

export const rcaStatuses = {
  draft: { label: 'Draft' },
  live: { label: 'Live' },
  published: { label: 'Published' },
  closed: { label: 'Closed' },
} as const satisfies Record<string, { readonly label: string }>

export const isRcaStatus = (value: unknown): value is RcaStatus =>
  typeof value === 'string' && Object.hasOwn(rcaStatuses, value)

export type DetectedBy = keyof typeof detectors

export const detectors = {
  unknown: { label: 'Unknown' },
  monitoring: { label: 'Monitoring' },
  customer: { label: 'Customer' },
  staff: { label: 'Staff' },
} as const satisfies Record<string, { readonly label: string }>

export const isDetectedBy = (value: unknown): value is DetectedBy =>
  typeof value === 'string' && Object.hasOwn(detectors, value)

/** A page elsewhere that belongs to this RCA. */
export interface RcaLink {
  readonly url: string
  readonly label: string
}

/** One deletion that can be restored as one. */
export interface Deletion {
  readonly id: DeletionId
  readonly by: PersonId | null
  /** Milliseconds since 1970 by the deleter's clock; null when unknown. */
  readonly at: number | null
  /** The dead causes of this deletion, the topmost first; those that live again are not among them. */
  readonly causes: readonly { readonly id: CauseId; readonly text: string }[]
}

/** The facts of the incident and of its RCA. */
export interface RcaFacts {
  readonly product: string
  readonly incidentStart: SaidTime
  readonly incidentEnd: SaidTime
  readonly detectedBy: DetectedBy
  /** ISO date `YYYY-MM-DD` of the meeting; empty when unknown. */
  readonly date: string
  readonly status: RcaStatus
  readonly wikiPage: string
}

/** One root-cause analysis as everybody sees it: an immutable value, read from a document. */
export interface Rca {
  /** The title shown in lists; where it is empty the problem stands for it (see `titleOf`). */
  readonly title: string
  /** The head's text. */
  readonly problem: string
  readonly summary: string
  readonly facts: RcaFacts
  /** Sorted by URL. */
  readonly links: readonly RcaLink[]
  /** Every live cause, parked ones included. */
  readonly causes: ReadonlyMap<CauseId, CauseNode>
  /** The shown children of each parent in order; parents without children may be absent. */
  readonly children: ReadonlyMap<ParentId, readonly CauseId[]>
  /** In order of creation, then by id. */
  readonly actionItems: ReadonlyMap<ActionItemId, ActionItem>
  readonly evidence: ReadonlyMap<EvidenceId, Evidence>
  /** Known times first and in order, then unknown ones by id. */
  readonly moments: ReadonlyMap<MomentId, Moment>
  /** By name, then by id. */
  readonly people: ReadonlyMap<PersonId, Person>
  /** Latest first. */
  readonly trash: readonly Deletion[]
  /** True when a newer Fishbone says that ours may not write this document. */
  readonly isReadOnly: boolean
}

/** What lists and pages call an RCA. */
export const titleOf = (rca: Pick<Rca, 'title' | 'problem'>): string =>
  rca.title.trim() || rca.problem.trim() || 'Untitled'
