import { Worker } from 'node:worker_threads'
import { type RcaErrorCode, type Result, refuse } from 'shared/model'
import type { Seed } from '../sync/index.ts'
import type { NewRca } from './draft-for.ts'
import { type SeedForContext, seedFor } from './seed-for.ts'

export interface SeedQuestion {
  readonly asked: NewRca
  readonly context: SeedForContext
}

/** A result as it travels between threads: errors lose their class on the way. */
export type SeedAnswer =
  | { readonly ok: true; readonly value: Seed }
  | { readonly ok: false; readonly code: RcaErrorCode; readonly message: string }

/** Makes what somebody asks for, as `seedFor` does. */
export type SeedMaker = (asked: NewRca, context: SeedForContext) => Promise<Result<Seed>>

interface ApartOptions {
  /** The built `seed-worker.js`, which lies beside the built server. */
  readonly worker: URL
  readonly withinMs?: number
  /** How many texts may wait for their turn; each holds some megabytes. */
  readonly mostWaiting?: number
}

/** Characters; a text of this length takes less than a thread takes to begin. */
const SHORT = 4000
/** A text of 5,000 causes takes two; the slowest that is not refused at once takes ten. */
const WITHIN_MS = 15_000
const MOST_WAITING = 8

const TOO_SLOW =
  'The text takes too long to read: it may hold too many marks such as * and [. Import it in parts.'
const TOO_MANY = 'Many texts are being read at the moment. Try again soon.'

/**
 * Creations that keep other people's edits flowing (H18): those of long texts are made in a thread of their own, one
 * after the other, and one that takes too long is refused.
 */
export function createSeedApart({
  worker: file,
  withinMs = WITHIN_MS,
  mostWaiting = MOST_WAITING,
}: ApartOptions): SeedMaker {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const inThread = (question: SeedQuestion) =>
    new Promise<Result<Seed>>((resolve, reject) => {
      const worker = new Worker(file, { workerData: question })
      const timer = setTimeout(() => {
        resolve(refuse('over-limit', TOO_SLOW))
        void worker.terminate()
      }, withinMs)
      worker.once('message', (answer: SeedAnswer) =>
        resolve(answer.ok ? answer : refuse(answer.code, answer.message)),
      )
      worker.once('error', reject)
      worker.once('exit', () => {
        clearTimeout(timer)
        reject(new Error('The thread of a creation ended without an answer'))
      })
    })

  return async (asked, context) => {
    if ((asked.text ?? '').length <= SHORT) return seedFor(asked, context)
    if (waiting >= mostWaiting) return refuse('busy', TOO_MANY)
    waiting++
    const turn = last
      .then(() => inThread({ asked, context }))
      .finally(() => {
        waiting--
      })
    last = turn.catch(() => undefined)
    return turn
  }
}
