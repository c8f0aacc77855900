import {
  type ActionItem,
  isActionItemState,
  isDay,
  isEntryId,
  isRcaId,
  LIMITS,
  ok,
  type Result,
  refuse,
} from '../model/index.ts'
import { cleanValue } from './clean-text.ts'
import { orNull, type StoredValue } from './set-value.ts'
import type { Workbench } from './workbench.ts'

/** The fields of an action item that are not its text. */
export type ActionItemFields = Partial<
  Pick<
    ActionItem,
    'owners' | 'due' | 'state' | 'stateReason' | 'doneAt' | 'cause' | 'origin' | 'originTitle' | 'ticketUrl'
  >
>

/** What is stored for the given fields, checked; owners are keys of their own. */
export function actionItemValues(
  bench: Workbench,
  fields: ActionItemFields,
): Result<Record<string, StoredValue>> {
  const values: Record<string, StoredValue> = {}
  if (fields.cause !== undefined) {
    if (fields.cause !== null && !bench.rca.causes.has(fields.cause))
      return refuse('unknown-cause', 'This cause is no longer there.')
    values.cause = fields.cause
  }
  for (const key of ['due', 'doneAt'] as const) {
    const day = fields[key]
    if (day === undefined) continue
    if (day !== null && !isDay(day)) return refuse('bad-value', 'A day is written like 2012-02-16.')
    values[key] = day
  }
  if (fields.state !== undefined) {
    if (!isActionItemState(fields.state)) return refuse('bad-value', 'There is no such state.')
    values.state = orNull(fields.state === 'open' ? '' : fields.state)
  }
  if (fields.origin !== undefined) {
    if (fields.origin !== null && !isRcaId(fields.origin)) return refuse('bad-value', 'This is no RCA.')
    values.origin = fields.origin
  }
  for (const [key, limit] of [
    ['stateReason', LIMITS.label],
    ['originTitle', LIMITS.title],
    ['ticketUrl', LIMITS.url],
  ] as const) {
    const text = fields[key]
    if (text === undefined) continue
    const clean = cleanValue(text, limit)
    if (!clean.ok) return clean
    values[key] = orNull(clean.value)
  }
  if (fields.owners?.some(owner => !isEntryId(owner)))
    return refuse('unknown-person', 'An owner is somebody in the list of people.')
  for (const owner of fields.owners ?? []) values[`owner:${owner}`] = true
  return ok(values)
}
