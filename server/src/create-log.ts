import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** What may never be written down, wherever it turns up in an entry. */
const SECRET = ['key', 'shareKey', 'cookie', 'authorization', 'password', 'token']

/** Structured logs: one JSON object a line. Names and texts arrive escaped, so that none can forge a line (H77). */
export const createLog = (level: NonNullable<Config['logLevel']>, destination: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      redact: { paths: SECRET.flatMap(name => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    },
    destination,
  )
