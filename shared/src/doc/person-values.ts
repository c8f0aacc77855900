import type { Person } from '../model/index.ts'
import { orNull, type StoredValue } from './set-value.ts'

const KEYS = {
  isAffected: 'affected',
  isAbsent: 'absent',
  isFacilitator: 'role:facilitator',
  isScribe: 'role:scribe',
} as const

/** What is stored for the given fields of a person. */
export function personValues(fields: Partial<Omit<Person, 'id'>>): Record<string, StoredValue> {
  const values: Record<string, StoredValue> = {}
  if (fields.name !== undefined) values.name = orNull(fields.name)
  for (const [field, key] of Object.entries(KEYS)) {
    const value = fields[field as keyof typeof KEYS]
    if (value !== undefined) values[key] = value || null
  }
  return values
}
