import {
  isDay,
  isDetectedBy,
  isRcaStatus,
  isSaidTime,
  LIMITS,
  type Limits,
  ok,
  type RcaFacts,
  type Result,
  refuse,
} from '../model/index.ts'
import { cleanValue } from './clean-text.ts'
import { orNull, type StoredValue } from './set-value.ts'

/** What is stored for the given facts, checked. */
export function factValues(
  facts: Partial<RcaFacts>,
  limits: Limits = LIMITS,
): Result<Record<string, StoredValue>> {
  const values: Record<string, StoredValue> = {}
  for (const [key, limit] of [
    ['product', limits.name],
    ['wikiPage', limits.url],
  ] as const) {
    const text = facts[key]
    if (text === undefined) continue
    const clean = cleanValue(text, limit)
    if (!clean.ok) return clean
    values[key] = orNull(clean.value)
  }
  for (const key of ['incidentStart', 'incidentEnd'] as const) {
    const time = facts[key]
    if (time === undefined) continue
    if (!isSaidTime(time)) return refuse('bad-value', 'A time is a minute, a day, or unknown.')
    values[key] = time.precision === 'unknown' ? null : { at: time.at, precision: time.precision }
  }
  if (facts.date !== undefined) {
    if (facts.date !== '' && !isDay(facts.date))
      return refuse('bad-value', 'A day is written like 2012-02-16.')
    values.date = orNull(facts.date)
  }
  if (facts.detectedBy !== undefined) {
    if (!isDetectedBy(facts.detectedBy)) return refuse('bad-value', 'Nobody of that kind detects incidents.')
    values.detectedBy = orNull(facts.detectedBy === 'unknown' ? '' : facts.detectedBy)
  }
  if (facts.status !== undefined) {
    if (!isRcaStatus(facts.status)) return refuse('bad-value', 'There is no such status.')
    values.status = orNull(facts.status === 'draft' ? '' : facts.status)
  }
  return ok(values)
}
