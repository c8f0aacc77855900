import {
  type ActionItemId,
  type CauseId,
  isEntryId,
  isRcaId,
  LIMITS,
  ok,
  type Reference,
  type Result,
  refuse,
} from '../model/index.ts'
import { cleanValue } from './clean-text.ts'
import type { Entry } from './schema.ts'
import { orNull, type StoredValue, setValue } from './set-value.ts'

type ReferenceKey = 'ref:rca' | 'ref:cause' | 'ref:actionItem' | 'ref:title'

/** What is stored for a reference; every key null for none. */
export function referenceValues(reference: Reference | null): Result<Record<ReferenceKey, StoredValue>> {
  const title = cleanValue(reference?.title ?? '', LIMITS.title)
  if (!title.ok) return title
  const { rca = null, cause = null, actionItem = null } = reference ?? {}
  const isWellFormed = (id: CauseId | ActionItemId | null) => id === null || isEntryId(id)
  if ((rca !== null && !isRcaId(rca)) || !isWellFormed(cause) || !isWellFormed(actionItem))
    return refuse('bad-value', 'This is no reference to an RCA.')
  if (reference && rca === null && title.value === '')
    return refuse('bad-value', 'Say which RCA it is: its link or its name.')
  return ok({
    'ref:rca': rca,
    'ref:cause': cause,
    'ref:actionItem': actionItem,
    'ref:title': orNull(title.value),
  })
}

export function writeReference(entry: Entry, values: Record<ReferenceKey, StoredValue>): void {
  for (const [key, value] of Object.entries(values)) setValue(entry, key, value)
}
