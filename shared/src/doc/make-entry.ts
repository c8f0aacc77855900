import * as Y from 'yjs'
import type { DeletionId, ParentId } from '../model/index.ts'
import { contentHash } from './content-hash.ts'
import type { Entry } from './schema.ts'
import { putValue, type StoredValue, setValue } from './set-value.ts'
import { writeTombstone } from './tombstone.ts'

export interface NewEntry {
  readonly text?: { readonly key: 'label' | 'text'; readonly value: string }
  readonly values: Readonly<Record<string, StoredValue>>
}

/** Puts a new entry into a map, alive. Once for each id: setting it again would lose what is in it. */
export function putEntry(map: Y.Map<unknown>, id: string, { text, values }: NewEntry): Entry {
  const entry: Entry = new Y.Map()
  if (text) entry.set(text.key, new Y.Text(text.value))
  for (const [key, value] of Object.entries(values)) if (value !== null) putValue(entry, key, value)
  map.set(id, entry)
  return entry
}

/**
 * Makes a fresh entry born dead: with a tombstone that fits it, so that nobody sees it until `bear` takes the
 * tombstone away in a tracked step; the undo of that step hides the entry only if nobody else has touched it.
 */
export function makeUnborn(
  entry: Entry,
  op: DeletionId,
  parent: ParentId | '' = '',
  hash: string = contentHash(entry),
): void {
  writeTombstone(entry, { op, by: null, at: null, hash, parent, isUnborn: true })
}

export const bear = (entry: Entry | undefined): void => {
  if (entry) setValue(entry, 'deleted', null)
}
