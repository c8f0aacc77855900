import { parentPort, workerData } from 'node:worker_threads'
import { nanoid } from 'nanoid'
import { importText } from 'shared/importers'
import { ID_LENGTH } from 'shared/model'
import type { ImportAnswer, ImportQuestion } from './import-apart.ts'

const { text, today } = workerData as ImportQuestion
const result = importText(text, { today, newId: () => nanoid(ID_LENGTH.entry) })
const answer: ImportAnswer = result.ok
  ? result
  : { ok: false, code: result.error.code, message: result.error.message }
parentPort?.postMessage(answer)
