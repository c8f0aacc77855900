/** Why a chain of whys stops here. A judgement of the room, not a kind of cause. */
export type Disposition = keyof typeof dispositions

/** What else a disposition wants to know. `reference`: to another RCA; `cost` and `finder` go into the note. */
export type DispositionDetail = 'none' | 'reference' | 'cost' | 'finder'

export interface DispositionRow {
  /** In menus and in the legend, as the room says it. */
  readonly label: string
  /** The word below the stop mark on the canvas, followed by the note if there is one. */
  readonly word: string
  /** In the export, as the end of a sentence; `note` is appended after a colon. */
  readonly wording: string
  /** What the note or reference of this disposition says. */
  readonly detail: DispositionDetail
  /** Asked for in the field of the note; empty where there is nothing to ask. */
  readonly question: string
  readonly mark: 'stop'
  /** Whether a leaf with this disposition is accounted for. */
  readonly isSettled: boolean
}

/** The one table of dispositions, in the order of the menu: digit 1 is the first. */
export const dispositions = {
  'root-cause': {
    label: 'Root cause: we act on it',
    word: 'root cause',
    wording: 'root cause, we act on it',
    detail: 'none',
    question: '',
    mark: 'stop',
    isSettled: true,
  },
  'covered-elsewhere': {
    label: 'Covered by another RCA',
    word: 'covered',
    wording: 'covered by another RCA',
    detail: 'reference',
    question: 'Which RCA?',
    mark: 'stop',
    isSettled: true,
  },
  'own-rca': {
    label: 'To have its own RCA',
    word: 'own RCA',
    wording: 'to have its own RCA',
    detail: 'reference',
    question: 'Which RCA?',
    mark: 'stop',
    isSettled: true,
  },
  'not-possible': {
    label: 'Not possible',
    word: 'not possible',
    wording: 'not possible',
    detail: 'none',
    question: '',
    mark: 'stop',
    isSettled: true,
  },
  'too-expensive': {
    label: 'Too expensive',
    word: 'too expensive',
    wording: 'too expensive',
    detail: 'cost',
    question: 'What would it cost?',
    mark: 'stop',
    isSettled: true,
  },
  'accepted-risk': {
    label: 'Accepted risk',
    word: 'accepted',
    wording: 'accepted as a risk',
    detail: 'none',
    question: '',
    mark: 'stop',
    isSettled: true,
  },
  'outside-control': {
    label: 'Outside our control',
    word: 'outside our control',
    wording: 'outside our control',
    detail: 'none',
    question: '',
    mark: 'stop',
    isSettled: true,
  },
  'needs-evidence': {
    label: 'Not enough evidence',
    word: 'needs evidence',
    wording: 'not enough evidence',
    detail: 'finder',
    question: 'Who finds out?',
    mark: 'stop',
    isSettled: true,
  },
} as const satisfies Record<string, DispositionRow>

export const isDisposition = (value: unknown): value is Disposition =>
  typeof value === 'string' && Object.hasOwn(dispositions, value)
