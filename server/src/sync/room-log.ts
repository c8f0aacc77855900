import { createHash } from 'node:crypto'
import type { RcaId } from 'shared/model'

/** Structured log, as pino has it. */
export interface RoomLog {
  readonly info: (fields: object, message: string) => void
  readonly warn: (fields: object, message: string) => void
  readonly error: (fields: object, message: string) => void
}

/**
 * An RCA as the log calls it. Where no key is asked, whoever knows an id may open its RCA, so the log tells only
 * which lines speak of the same one; `printf %s <id> | sha256sum` tells an administrator which that is.
 */
export const shortIdOf = (id: RcaId): string => createHash('sha256').update(id).digest('hex').slice(0, 12)
