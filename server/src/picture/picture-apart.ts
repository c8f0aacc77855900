import type { Rca, Result } from 'shared/model'
import { createThreadQueue, type ThreadQueueOptions } from '../library/thread-queue.ts'
import type { PictureQuestion } from './picture-question.ts'
import { createTurns } from './turns.ts'

/** What a thread is asked: with where the fonts lie. */
export interface QuestionApart extends PictureQuestion {
  readonly fonts: string
}

/** Makes a file as `makePictureFile` does. */
export type PictureMaker = (question: PictureQuestion) => Promise<Result<Uint8Array>>

export interface PictureApartOptions extends Pick<ThreadQueueOptions, 'worker'> {
  /** The folder `fonts` beside the built server. */
  readonly fonts: URL
}

const REFUSALS = {
  tooSlow: 'The picture takes too long to draw at the moment. Try again soon, or take a branch of it.',
  isSlowOfItself: false,
  tooMany: 'Many pictures are being drawn at the moment. Try again soon.',
}

/** For one RCA: a wiki page that shows it in every form asks for so many at once. */
const TURNS = { most: 8, tooMany: 'Many pictures of this RCA are being drawn at the moment. Try again soon.' }

/**
 * Pictures that keep other people's edits flowing: each is made in a thread, `picture-worker.js`, since even a tree of
 * 150 causes is laid out for a third of a second. An RCA has one place in the queue at a time, however much is asked of it.
 */
export function createPictureApart({ worker, fonts }: PictureApartOptions): PictureMaker {
  const ask = createThreadQueue<QuestionApart, Uint8Array>({ ...REFUSALS, worker })
  const inTurn = createTurns<Uint8Array>(TURNS)
  return question =>
    inTurn(question.id, () => ask({ ...question, rca: ofPlainMaps(question.rca), fonts: fonts.href }))
}

/** Only such maps arrive in another thread as what they are. */
const ofPlainMaps = (rca: Rca): Rca => ({
  ...rca,
  causes: new Map(rca.causes),
  children: new Map(rca.children),
  actionItems: new Map(rca.actionItems),
  evidence: new Map(rca.evidence),
  moments: new Map(rca.moments),
  people: new Map(rca.people),
})
