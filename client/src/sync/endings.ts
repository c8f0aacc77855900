import { CLOSE } from 'shared/protocol'

/** Why a connection has ended for good, as the person is told, and what they can do. */
export interface Ending {
  /** One sentence: what happened. */
  readonly text: string
  readonly offers: readonly EndOffer[]
}

/** `server-version` gives up the copy of this page, `reload` does not. */
export type EndOffer = 'download' | 'new-rca' | 'server-version' | 'reload'

export type EndReason = keyof typeof endings

/**
 * One row for each final close code, and for what leaves a page read-only while it is connected (`damaged`,
 * `too-old`). With every one of them the person's copy stays on this computer.
 */
export const endings = {
  malformed: {
    text: 'The server could not accept the last change. Nothing more is sent from this page.',
    offers: ['download', 'server-version'],
  },
  'not-signed-in': {
    text: 'This page needs its key. Open the whole link you were given, here or in another tab, and reload.',
    offers: ['reload', 'download'],
  },
  forbidden: {
    text: 'The server refuses changes from this page.',
    offers: ['download', 'reload'],
  },
  damaged: {
    text: 'Part of what was stored of this RCA is unreadable. You see what could be read; nothing can be changed here.',
    offers: ['download', 'new-rca'],
  },
  unknown: {
    text: 'This RCA is not on the server.',
    offers: ['download', 'new-rca'],
  },
  'other-epoch': {
    text: 'This RCA was restored from a backup while you were away. Your copy is kept apart from it.',
    offers: ['download', 'new-rca', 'server-version'],
  },
  'too-big': {
    text: 'The last change was too big for the server. Nothing more is sent from this page.',
    offers: ['download', 'server-version'],
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
