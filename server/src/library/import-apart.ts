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
}

/** Characters; the worst text of this length takes 0.2 s, and a thread takes half of that to begin. */
const SHORT = 4000
/** A text of 5,000 causes takes two; a text made to be slow would take hours. */
const WITHIN_MS = 15_000

const TOO_SLOW =
  'The text takes too long to read: it may hold too many marks such as * and [. Import it in parts.'

/**
 * An import that keeps other people's edits flowing (H18): long texts are read in a thread of their own, one after the
 * other, and one that takes too long is refused.
 */
export function createImportApart({ worker: file, withinMs = WITHIN_MS }: ApartOptions): Import {
  let last: Promise<unknown> = Promise.resolve()

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
    const turn = last.then(() => inThread({ text, today: context.today }))
    last = turn.catch(() => undefined)
    return turn
  }
}
