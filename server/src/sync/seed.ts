import { randomInt } from 'node:crypto'
import { nanoid } from 'nanoid'
import { checkDraft, createRcaUpdate } from 'shared/doc'
import { FILE_LIMITS, ID_LENGTH, ok, type PersonId, type RcaDraft, type Result } from 'shared/model'
import type { StoredRoom } from '../storage/room-store.ts'
import { DOCUMENT_BOUNDS } from './document-bounds.ts'
import { LiveDocument } from './live-document.ts'
import { encodeSummary } from './room-summary.ts'

/** The first state of a document that is not stored yet. Plain, so that a thread can make it and hand it over. */
export interface Seed {
  /** Under which all of it is written. */
  readonly clientId: number
  /** Format V1. */
  readonly update: Uint8Array
  /** JSON of its summary. */
  readonly summary: string
}

export interface SeedContext {
  readonly by: PersonId
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A draft as a document; refuses what no document can hold. Of 5,000 causes it takes half a second. */
export function makeSeed(draft: RcaDraft, { by, now }: SeedContext): Result<Seed> {
  const checked = checkDraft(draft, FILE_LIMITS)
  if (!checked.ok) return checked
  const clientId = randomInt(1, 2 ** 32)
  const update = createRcaUpdate(draft, {
    by,
    clientId,
    now: () => now,
    random: () => randomInt(2 ** 32) / 2 ** 32,
    newId: () => nanoid(ID_LENGTH.entry),
  })
  return ok({ clientId, update, summary: summaryOf(update) })
}

function summaryOf(update: Uint8Array): string {
  const stored: StoredRoom = {
    epoch: '',
    seedClient: 0,
    createdAt: 0,
    updatedAt: 0,
    snapshot: null,
    updates: [update],
    isDamaged: false,
    isSummaryStale: true,
  }
  const document = new LiveDocument(stored, [], DOCUMENT_BOUNDS)
  const summary = encodeSummary(document.read())
  document.destroy()
  return summary
}
