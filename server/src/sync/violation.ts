import type { CloseCode } from 'shared/protocol'

/** Why changes are refused: the code their connection is closed with, and a short reason for it and the log. */
export interface Violation {
  readonly code: CloseCode
  readonly reason: string
  /** For the log alone. */
  readonly cause?: unknown
}
