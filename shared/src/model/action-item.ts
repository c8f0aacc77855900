import type { ActionItemId, CauseId, PersonId, RcaId } from './ids.ts'

export type ActionItemState = keyof typeof actionItemStates

export interface ActionItemStateRow {
  readonly label: string
  /** ☐ or ☒ in the export. */
  readonly isTicked: boolean
  /** Whether somebody still has to do it. */
  readonly isOpen: boolean
  readonly mark: 'open' | 'done' | 'struck' | 'parked'
  /** Appended in the export; empty for none. */
  readonly wording: string
}

export const actionItemStates = {
  open: { label: 'Open', isTicked: false, isOpen: true, mark: 'open', wording: '' },
  done: { label: 'Done', isTicked: true, isOpen: false, mark: 'done', wording: '' },
  dropped: { label: 'Dropped', isTicked: true, isOpen: false, mark: 'struck', wording: 'dropped' },
  parked: { label: 'Parked', isTicked: false, isOpen: false, mark: 'parked', wording: 'parked' },
} as const satisfies Record<string, ActionItemStateRow>

export const isActionItemState = (value: unknown): value is ActionItemState =>
  typeof value === 'string' && Object.hasOwn(actionItemStates, value)

/** Days from today to the due date when nobody names one: the one-week contract. */
export const DEFAULT_DUE_DAYS = 7

/** Something somebody will do. Outlives the cause it hangs on. */
export interface ActionItem {
  readonly id: ActionItemId
  /** Verb first. */
  readonly text: string
  readonly owners: readonly PersonId[]
  /** ISO date `YYYY-MM-DD`; null when open-ended. */
  readonly due: string | null
  readonly state: ActionItemState
  /** Why it was dropped; may be empty. */
  readonly stateReason: string
  /** ISO date `YYYY-MM-DD` of the day it was done. */
  readonly doneAt: string | null
  /** The cause it hangs on; null when it hangs on the whole RCA. */
  readonly cause: CauseId | null
  /** True when it hangs on a cause that has been deleted since. */
  readonly isCauseDeleted: boolean
  /** The RCA it was carried over from; null when it is new. */
  readonly origin: RcaId | null
  /** As the room names the origin, when `origin` is unknown; may be empty. */
  readonly originTitle: string
  readonly ticketUrl: string
  /** Milliseconds since 1970 by the maker's clock; null when unknown. Lists are ordered by it, then by id. */
  readonly createdAt: number | null
}
