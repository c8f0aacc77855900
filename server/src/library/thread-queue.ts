import { Worker } from 'node:worker_threads'
import { type RcaErrorCode, type Result, refuse } from 'shared/model'

/** A result as it travels between threads: errors lose their class on the way. */
export type ThreadAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: RcaErrorCode; readonly message: string }

export interface ThreadQueueOptions {
  /** A built `*-worker.js`, which lies beside the built server and answers by `answerQuestion`. */
  readonly worker: URL
  /** Milliseconds for one question. Default 15,000: the largest tree or text takes two seconds, a text of marks ten. */
  readonly withinMs?: number
  /** How many questions may wait for their turn; each holds some megabytes. Default 8. */
  readonly mostWaiting?: number
  /** What is said where one of the two is exceeded. */
  readonly tooSlow: string
  /** Whether a slow answer is the question's own doing, or may come in time when less is going on. Default its own. */
  readonly isSlowOfItself?: boolean
  readonly tooMany: string
}

/**
 * Work that would hold up other people's edits (H18): each question gets a thread of its own, one after the other. One
 * that takes too long is cut off, and one that would wait behind too many others is refused.
 */
export function createThreadQueue<Question, Value>({
  worker: file,
  withinMs = 15_000,
  mostWaiting = 8,
  tooSlow,
  isSlowOfItself = true,
  tooMany,
}: ThreadQueueOptions): (question: Question) => Promise<Result<Value>> {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const inThread = (question: Question) =>
    new Promise<Result<Value>>((resolve, reject) => {
      const worker = new Worker(file, { workerData: question })
      const timer = setTimeout(() => {
        resolve(refuse(isSlowOfItself ? 'over-limit' : 'busy', tooSlow))
        void worker.terminate()
      }, withinMs)
      worker.once('message', (answer: ThreadAnswer<Value>) =>
        resolve(answer.ok ? answer : refuse(answer.code, answer.message)),
      )
      worker.once('error', reject)
      worker.once('exit', () => {
        clearTimeout(timer)
        reject(new Error('A thread ended without an answer'))
      })
    })

  return async question => {
    if (waiting >= mostWaiting) return refuse('busy', tooMany)
    waiting++
    const turn = last
      .then(() => inThread(question))
      .finally(() => {
        waiting--
      })
    last = turn.catch(() => undefined)
    return turn
  }
}
