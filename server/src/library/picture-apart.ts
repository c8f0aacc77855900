import { ok, type Rca, type Result } from 'shared/model'
import { drawPicture, type PictureOptions } from 'shared/picture'
import { createThreadQueue } from './thread-queue.ts'

export interface PictureQuestion {
  readonly rca: Rca
  readonly options: PictureOptions
}

/** Draws an RCA as SVG, as `drawPicture` does. */
export type PictureMaker = (rca: Rca, options: PictureOptions) => Promise<Result<string>>

/** Causes; a tree of so many takes less than a thread takes to begin. */
const SMALL = 500

const REFUSALS = {
  tooSlow: 'The picture takes too long to draw.',
  tooMany: 'Many pictures are being drawn at the moment. Try again soon.',
}

/** Pictures that keep other people's edits flowing: those of large trees are drawn in a thread, `picture-worker.js`. */
export function createPictureApart({ worker }: { readonly worker: URL }): PictureMaker {
  const ask = createThreadQueue<PictureQuestion, string>({ ...REFUSALS, worker })
  return async (rca, options) =>
    rca.causes.size <= SMALL ? ok(drawPicture(rca, options)) : ask({ rca: ofPlainMaps(rca), options })
}

/** Only such maps arrive in another thread as what they are. */
const ofPlainMaps = (rca: Rca): Rca => ({
  ...rca,
  causes: new Map(rca.causes),
  children: new Map(rca.children),
})
