import type { CauseId, EvidenceId, PersonId } from './ids.ts'

/** What makes us believe a cause: a text, a URL, or both. */
export interface Evidence {
  readonly id: EvidenceId
  readonly cause: CauseId
  readonly text: string
  readonly url: string
  readonly by: PersonId | null
  /** Milliseconds since 1970 by the writer's clock; null when unknown. */
  readonly at: number | null
}
