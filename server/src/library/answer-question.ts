import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from 'shared/model'
import type { ThreadAnswer } from './thread-queue.ts'

/** In a thread of a thread queue: works out the answer to its one question. */
export async function answerQuestion<Question, Value>(
  work: (question: Question) => Result<Value> | Promise<Result<Value>>,
): Promise<void> {
  const result = await work(workerData as Question)
  const answer: ThreadAnswer<Value> = result.ok
    ? result
    : { ok: false, code: result.error.code, message: result.error.message }
  parentPort?.postMessage(answer)
}
