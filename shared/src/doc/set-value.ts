import { wellFormed } from './clean-text.ts'
import type { Entry } from './schema.ts'

/** What a key may hold: a scalar or a small immutable object. Null takes the key away. */
export type StoredValue = string | number | boolean | null | Readonly<Record<string, string | number | null>>

/** Puts a value under a key as it will arrive elsewhere, without half characters. */
export const putValue = (entry: Entry, key: string, value: Exclude<StoredValue, null>): void => {
  entry.set(wellFormed(key), storable(value))
}

/** Writes only what differs, so that a command that changes nothing leaves no undo step and no traffic. */
export function setValue(entry: Entry, key: string, value: StoredValue): void {
  const before = entry.get(key)
  if (value === null) {
    if (before !== undefined) entry.delete(key)
  } else if (typeof value === 'object' ? JSON.stringify(before) !== JSON.stringify(value) : before !== value)
    putValue(entry, key, value)
}

/** Null for an empty text: absent and empty are stored alike. */
export const orNull = (text: string): string | null => (text === '' ? null : text)

function storable<Value extends StoredValue>(value: Value): StoredValue {
  if (typeof value === 'string') return wellFormed(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, part]) => [field, typeof part === 'string' ? wellFormed(part) : part]),
  )
}
