import type { ActionItemId, CauseId, RcaId } from './ids.ts'

/** From a cause to another RCA, or to one cause or action item of it. */
export interface Reference {
  /** Null when the room knows the other RCA only by name. */
  readonly rca: RcaId | null
  readonly cause: CauseId | null
  readonly actionItem: ActionItemId | null
  /** As the room says it, "16 Feb 2012"; may be empty when `rca` is known. */
  readonly title: string
}
