import type { TextTarget } from 'shared/doc'
import type { ActionItemId, CauseId, Disposition, MomentId, ParentId, PersonId } from 'shared/model'
import type { HeadSide, Theme, ViewId } from './device-preferences.ts'
import type { ViewHandle } from './view-handle.ts'

export type PanelId = 'action-items' | 'cause' | 'facts' | 'people' | 'trash'
export type DialogId = 'palette' | 'keys' | 'method' | 'export' | 'invite' | 'park'

/** The text that has the caret, and where the caret stood when it was entered. */
export interface Editing {
  readonly target: TextTarget
  readonly caret: 'start' | 'end' | number
}

/**
 * One line asked for beside a box. `turnedFrom` is the empty cause that `!` or `=` turned into this line: it takes the
 * letters back when Backspace is pressed at once, and goes when the line is done.
 */
export type Prompt =
  | { readonly of: 'action-item'; readonly cause: ParentId; readonly turnedFrom: TurnedFrom | null }
  | {
      readonly of: 'stop'
      readonly cause: CauseId
      /** The others that were selected with it: the answer is theirs as well. */
      readonly also?: readonly CauseId[]
      readonly turnedFrom: TurnedFrom | null
      /** The reason, when only its detail is still asked for. */
      readonly chosen: Disposition | null
    }
  | { readonly of: 'tag'; readonly cause: CauseId; readonly also?: readonly CauseId[] }
  | { readonly of: 'evidence'; readonly cause: CauseId }
  /** Where these go: asked by the palette, which then lists only boxes. */
  | { readonly of: 'place'; readonly causes: readonly CauseId[] }
  /** On which cause it is to hang: asked by the palette as well. */
  | { readonly of: 'hang'; readonly actionItem: ActionItemId }
  /** Which cause it was about: asked by the palette. */
  | { readonly of: 'moment'; readonly moment: MomentId }
  /** Whom to follow: asked by the palette, which then lists who is here. */
  | { readonly of: 'follow' }

/** A prompt that is answered with a typed line. */
export type LinePrompt = Extract<Prompt, { readonly of: 'action-item' | 'stop' | 'tag' | 'evidence' }>

/** Words of a line, and what they are to answer; `park` is the line without a place. */
export interface Draft {
  readonly of: LinePrompt | 'park'
  readonly text: string
}

export interface TurnedFrom {
  readonly id: CauseId
  /** What was typed: `! `, `[ ] ` or `= `. */
  readonly text: string
}

/** The search in the tree; its words stay when it is closed. */
export interface Finding {
  readonly isOpen: boolean
  readonly query: string
  /** The match that is stepped from, and stays it whatever others write. */
  readonly current: ParentId | null
  /** Whether the current match has been shown, and not only counted. */
  readonly isReached: boolean
  /** How often the keyboard was asked into the bar. */
  readonly asked: number
}

/** The scope `ui`: neither synced nor saved, but for `view`, `theme` and `headSide`, which this device remembers. */
export interface UiState {
  readonly view: ViewId
  readonly theme: Theme
  readonly headSide: HeadSide
  /** The last one is the primary: commands act from there. */
  readonly selected: readonly ParentId[]
  readonly editing: Editing | null
  /** What this person has folded: out of sight in every view. */
  readonly collapsed: ReadonlySet<CauseId>
  /** What the first drawing folded of itself and nobody has opened since: in drawings alone. Null before there was one. */
  readonly deepFolds: ReadonlySet<CauseId> | null
  /** The branch this person looks at, while the rest of the tree is faded; null for all of it. */
  readonly focus: CauseId | null
  readonly finding: Finding
  readonly panel: PanelId | null
  readonly dialog: DialogId | null
  readonly prompt: Prompt | null
  /** What is typed in lines and not answered, by `draftKey`: the same line opens with it again. */
  readonly drafts: ReadonlyMap<string, Draft>
  /** One line about what has just happened out of sight; gone after a moment. */
  readonly status: { readonly text: string } | null
  /** Whose view this page follows, as its person has asked for; null while the view is their own. */
  readonly following: PersonId | null
  /** Whether everybody is asked to follow this page. */
  readonly isLeading: boolean
  /** While what changes is no act of this person, but follows from what others have done or from the window. */
  readonly isUnasked: boolean
  /** The view that is mounted now; null while there is none. */
  readonly viewHandle: ViewHandle | null
}

export interface UiVerbs {
  /** Replaces the selection and leaves the text that was edited. */
  readonly select: (ids: readonly ParentId[]) => void
  /** Adds a box to the selection, or takes it out; what is added becomes the primary. */
  readonly toggleSelected: (id: ParentId) => void
  /** Puts the caret into a text; of a cause or the problem, selects its box as well. */
  readonly edit: (target: TextTarget, caret?: Editing['caret']) => void
  /** Leaves the text; the selection stays. */
  readonly stopEditing: () => void
  /** Folds what lies below a cause in the view that stands, or opens it; by whom it was folded is forgotten. */
  readonly toggleCollapsed: (id: CauseId) => void
  /** These are folded by this person, and nothing else is. */
  readonly setCollapsed: (ids: Iterable<CauseId>) => void
  /** Opens them in every view. */
  readonly unfold: (ids: Iterable<CauseId>) => void
  /** The drawing folds these as it opens: no act of this person. */
  readonly openFolded: (ids: ReadonlySet<CauseId>) => void
  /** Null shows the whole tree again. */
  readonly focusOn: (id: CauseId | null) => void
  readonly setFinding: (change: Partial<Finding>) => void
  /** Null closes it; the same panel again closes it as well. */
  readonly openPanel: (id: PanelId | null) => void
  readonly openDialog: (id: DialogId | null) => void
  /** Says one line to the person, on the screen for a moment and to screen readers; null takes it away. */
  readonly announce: (text: string | null) => void
  readonly openPrompt: (prompt: Prompt | null) => void
  /** An empty text forgets it. */
  readonly setDraft: (of: Draft['of'], text: string) => void
  /** The choice of this person, for this device. */
  readonly setView: (view: ViewId) => void
  /** Shown here and now, and not remembered: no act of this person. */
  readonly showView: (view: ViewId) => void
  readonly setTheme: (theme: Theme) => void
  readonly setHeadSide: (headSide: HeadSide) => void
  /** Leaves the text that is edited, and does not lead any more. Null: the view is one's own again. */
  readonly follow: (person: PersonId | null) => void
  /** Follows nobody any more. */
  readonly lead: (isLeading: boolean) => void
  /** Whatever `change` does at once is no act of this person. */
  readonly unasked: (change: () => void) => void
  /** Returns the end of the registration. */
  readonly registerView: (handle: ViewHandle) => () => void
}

export type Ui = UiState & UiVerbs
