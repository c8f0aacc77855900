import type { ActionItem } from './action-item.ts'
import type { CauseNode } from './cause-node.ts'
import type { Evidence } from './evidence.ts'
import type { Moment } from './moment.ts'
import type { Person } from './person.ts'
import type { RcaFacts, RcaLink } from './rca.ts'

/**
 * What an importer, a template or the clipboard hands to the document: a tree not yet written. Only texts are
 * required; ids are kept where given (a JSON export that comes back) and made where absent.
 */
export interface RcaDraft {
  readonly title?: string
  readonly problem?: string
  readonly summary?: string
  readonly facts?: Partial<RcaFacts>
  readonly links?: readonly RcaLink[]
  /** First bones and causes that hang directly on the head. */
  readonly causes: readonly CauseDraft[]
  readonly parked?: readonly CauseDraft[]
  /** Those that hang on the whole RCA. */
  readonly actionItems?: readonly ActionItemDraft[]
  readonly moments?: readonly MomentDraft[]
  readonly people?: readonly PersonDraft[]
}

export type CauseDraft = { readonly text: string } & Partial<
  Pick<
    CauseNode,
    | 'id'
    | 'kind'
    | 'verification'
    | 'disposition'
    | 'dispositionNote'
    | 'reference'
    | 'wordings'
    | 'tags'
    | 'side'
    | 'createdBy'
    | 'createdAt'
  >
> & {
    readonly children?: readonly CauseDraft[]
    readonly evidence?: readonly EvidenceDraft[]
    readonly actionItems?: readonly ActionItemDraft[]
  }

export type ActionItemDraft = { readonly text: string } & Partial<
  Omit<ActionItem, 'text' | 'cause' | 'isCauseDeleted'>
>
export type EvidenceDraft = Partial<Omit<Evidence, 'cause'>>
export type MomentDraft = { readonly text: string } & Partial<Omit<Moment, 'text'>>
export type PersonDraft = Pick<Person, 'id' | 'name'> & Partial<Person>
