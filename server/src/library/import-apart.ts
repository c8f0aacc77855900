import { Worker } from 'node:worker_threads'
import { type ImportContext, importText } from 'shared/importers'
import { type RcaDraft, type RcaErrorCode, type Result, refuse } from 'shared/model'

export interface ImportQuestion {
  readonly text: string
  readonly today: string
}

/** A result as it travels between threads: errors lose their class on the way. */
export type ImportAnswer =
  | { readonly ok: true; readonly value: RcaDraft }
  | { readonly ok: false; readonly code: RcaErrorCode; readonly message: string }

/** Reads a text as a draft, as `importText` does. */
export type Import = (text: string, context: ImportContext) => Promise<Result<RcaDraft>>

interface ApartOptions {
  /** The built `import-worker.js`, which lies beside the built server. */
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
 * An import that keeps other people's edits flowing (H18): long texts are read in a thread of their own, one after the
 * other, and one that takes too long is refused.
 */
export function createImportApart({
  worker: file,
  withinMs = WITHIN_MS,
  mostWaiting = MOST_WAITING,
}: ApartOptions): Import {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const inThread = (question: ImportQuestion) =>
    new Promise<Result<RcaDraft>>((resolve, reject) => {
      const worker = new Worker(file, { workerData: question })
      const timer = setTimeout(() => {
        resolve(refuse('over-limit', TOO_SLOW))
        void worker.terminate()
      }, withinMs)
      worker.once('message', (answer: ImportAnswer) =>
        resolve(answer.ok ? answer : refuse(answer.code, answer.message)),
      )
      worker.once('error', reject)
      worker.once('exit', () => {
        clearTimeout(timer)
        reject(new Error('The thread of an import ended without an answer'))
      })
    })

  return async (text, context) => {
    if (text.length <= SHORT) return importText(text, context)
    if (waiting >= mostWaiting) return refuse('busy', TOO_MANY)
    waiting++
    const turn = last
      .then(() => inThread({ text, today: context.today }))
      .finally(() => {
        waiting--
      })
    last = turn.catch(() => undefined)
    return turn
  }
}
