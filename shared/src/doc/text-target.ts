import type { ActionItemId, CauseId, EvidenceId, MomentId } from '../model/index.ts'

/** Names one collaborative text of the document. */
export type TextTarget =
  | { readonly of: 'problem' }
  | { readonly of: 'title' }
  | { readonly of: 'summary' }
  | { readonly of: 'cause'; readonly id: CauseId }
  | { readonly of: 'action-item'; readonly id: ActionItemId }
  | { readonly of: 'evidence'; readonly id: EvidenceId }
  | { readonly of: 'moment'; readonly id: MomentId }

/** At `index` (UTF-16 code units, on a grapheme edge), `remove` units go and `insert` comes. */
export interface TextEdit {
  readonly index: number
  readonly remove: number
  readonly insert: string
}
