import type { Disposition } from './disposition.ts'
import type { CauseId, DeletionId, EvidenceId, ParentId, PersonId, WordingId } from './ids.ts'
import type { Reference } from './reference.ts'
import type { Verification } from './verification.ts'

/** A first bone is an impact (what the event caused) or a category (Ishikawa's way); everything below is a cause. */
export type CauseKind = keyof typeof causeKinds

export const causeKinds = {
  impact: { label: 'What it caused', isBone: true },
  category: { label: 'Category', isBone: true },
  cause: { label: 'Cause', isBone: false },
} as const satisfies Record<string, { readonly label: string; readonly isBone: boolean }>

export const isCauseKind = (value: unknown): value is CauseKind =>
  typeof value === 'string' && Object.hasOwn(causeKinds, value)

/** On which side of the spine a first bone lies. */
export type Side = 'above' | 'below'

/** An earlier text of a cause, struck out: kept, shown as such, never silently replaced. */
export interface Wording {
  readonly id: WordingId
  readonly text: string
}

/** Why a cause is shown where it is although the branch it was written in is deleted. */
export interface Recovery {
  readonly deletion: DeletionId
  readonly by: PersonId | null
}

/** One live cause as everybody sees it. Immutable: a change of one cause leaves the objects of the others as they were. */
export interface CauseNode {
  readonly id: CauseId
  /** The shown parent: the nearest live ancestor. */
  readonly parent: ParentId
  readonly kind: CauseKind
  /** One paragraph; may be empty. */
  readonly text: string
  readonly verification: Verification
  readonly disposition: Disposition | null
  /** The disposition's detail: what it would cost, who finds out; may be empty. */
  readonly dispositionNote: string
  readonly reference: Reference | null
  /** Live evidence, oldest first. */
  readonly evidence: readonly EvidenceId[]
  /** Oldest first. */
  readonly wordings: readonly Wording[]
  /** Sorted. */
  readonly tags: readonly string[]
  /** Set on first bones; of others it has no meaning. */
  readonly side: Side
  /** Not null when kept from a branch that somebody deleted. */
  readonly recovered: Recovery | null
  /** Who made it, for "another person's": never shown on canvas, wall, picture or default export. */
  readonly createdBy: PersonId | null
  /** Milliseconds since 1970 by the maker's clock; null when unknown. */
  readonly createdAt: number | null
}
