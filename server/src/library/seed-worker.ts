import { parentPort, workerData } from 'node:worker_threads'
import type { SeedAnswer, SeedQuestion } from './seed-apart.ts'
import { seedFor } from './seed-for.ts'

const { wish, context } = workerData as SeedQuestion
const result = seedFor(wish, context)
const answer: SeedAnswer = result.ok
  ? result
  : { ok: false, code: result.error.code, message: result.error.message }
parentPort?.postMessage(answer)
