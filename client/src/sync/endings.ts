import { CLOSE } from 'shared/protocol'

/** Why a connection has ended for good, as the person is told, and what they can do. */
export interface Ending {
  /** One sentence: what happened. */
  readonly text: string
  readonly offers: readonly ('reload' | 'download' | 'new-rca')[]
}

export type EndReason = keyof typeof endings

/** One row for each final close code. On every one of them the person's copy stays on this computer. */
export const endings = {
  malformed: {
    text: 'The server could not accept the last change. Nothing more is sent from this page.',
    offers: ['reload', 'download'],
  },
  'not-signed-in': {
    text: 'This page needs its key. Open it again with the whole link you were given.',
    offers: ['download'],
  },
  forbidden: {
    text: 'The server refuses changes from this page.',
    offers: ['reload', 'download'],
  },
  unknown: {
    text: 'This RCA is not on the server.',
    offers: ['download', 'new-rca'],
  },
  'other-epoch': {
    text: 'This RCA was restored from a backup while you were away. Your copy is kept apart from it.',
    offers: ['reload', 'download', 'new-rca'],
  },
  'too-big': {
    text: 'The last change was too big for the server. Nothing more is sent from this page.',
    offers: ['reload', 'download'],
  },
  'too-old': {
    text: 'Somebody works on this RCA with a newer Fishbone. Reload this page to get it.',
    offers: ['reload', 'download'],
  },
} as const satisfies Record<string, Ending>

const byCode: ReadonlyMap<number, EndReason> = new Map([
  [CLOSE.malformed, 'malformed'],
  [CLOSE.notSignedIn, 'not-signed-in'],
  [CLOSE.forbidden, 'forbidden'],
  [CLOSE.unknownRca, 'unknown'],
  [CLOSE.otherEpoch, 'other-epoch'],
  [CLOSE.tooBig, 'too-big'],
  [CLOSE.tooBigFrame, 'too-big'],
  [CLOSE.tooOld, 'too-old'],
])

/** The reason behind a final close code; one that this version does not know counts as a refusal. */
export const endReasonOf = (code: number): EndReason => byCode.get(code) ?? 'forbidden'
