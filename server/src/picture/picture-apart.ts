import type { Rca, Result } from 'shared/model'
import { createThreadQueue, type ThreadQueueOptions } from '../library/thread-queue.ts'
import { openFontFolder } from './font-folder.ts'
import type { PictureQuestion } from './picture-question.ts'
import { makeSvg } from './svg-file.ts'

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

/** Causes; a tree of so many takes less than a thread takes to begin. */
const SMALL = 500

const REFUSALS = {
  tooSlow: 'The picture takes too long to draw.',
  tooMany: 'Many pictures are being drawn at the moment. Try again soon.',
}

/** Pictures that keep other people's edits flowing: all but the SVG of a small tree are made in a thread, `picture-worker.js`. */
export function createPictureApart({ worker, fonts }: PictureApartOptions): PictureMaker {
  const folder = openFontFolder(fonts)
  const ask = createThreadQueue<QuestionApart, Uint8Array>({ ...REFUSALS, worker })
  return async ({ form, ...asked }) =>
    form.kind === 'svg' && asked.rca.causes.size <= SMALL
      ? makeSvg({ ...asked, form }, folder)
      : ask({ ...asked, form, rca: ofPlainMaps(asked.rca), fonts: fonts.href })
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
