import { parentPort, workerData } from 'node:worker_threads'
import type { SeedAnswer, SeedQuestion } from './seed-apart.ts'
import { seedFor } from './seed-for.ts'

const { asked, context } = workerData as SeedQuestion
const result = seedFor(asked, context)
const answer: SeedAnswer = result.ok
  ? result
  : { ok: false, code: result.error.code, message: result.error.message }
parentPort?.postMessage(answer)
