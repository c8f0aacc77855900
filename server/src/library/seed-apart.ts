import type { Result } from 'shared/model'
import type { Seed } from '../sync/index.ts'
import type { NewRca } from './draft-for.ts'
import { type SeedForContext, seedFor } from './seed-for.ts'
import { createThreadQueue, type ThreadQueueOptions } from './thread-queue.ts'

export interface SeedQuestion {
  readonly asked: NewRca
  readonly context: SeedForContext
}

/** Makes what somebody asks for, as `seedFor` does. */
export type SeedMaker = (asked: NewRca, context: SeedForContext) => Promise<Result<Seed>>

/** Characters; a text of this length takes less than a thread takes to begin. */
const SHORT = 4000

const REFUSALS = {
  tooSlow: 'The text takes too long to read: it may hold too many marks such as * and [. Import it in parts.',
  tooMany: 'Many texts are being read at the moment. Try again soon.',
}

/** Creations that keep other people's edits flowing: those of long texts are made in a thread, `seed-worker.js`. */
export function createSeedApart(
  options: Pick<ThreadQueueOptions, 'worker'> & Partial<ThreadQueueOptions>,
): SeedMaker {
  const ask = createThreadQueue<SeedQuestion, Seed>({ ...REFUSALS, ...options })
  return async (asked, context) =>
    (asked.text ?? '').length <= SHORT ? seedFor(asked, context) : ask({ asked, context })
}
