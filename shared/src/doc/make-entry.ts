import * as Y from 'yjs'
import type { DeletionId, ParentId } from '../model/index.ts'
import { contentHash } from './content-hash.ts'
import { type Entry, entryOf } from './schema.ts'
import { putValue, type StoredValue, setValue } from './set-value.ts'
import { writeTombstone } from './tombstone.ts'
import type { Plan, Workbench } from './workbench.ts'

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
 * Plans a new entry: made born dead and untracked, then born in a tracked step. The undo of that step brings back the
 * tombstone, which fits only what nobody else has touched. It is made with all its words: were they written in the
 * tracked step, the undo would take them out of an entry that somebody else has added to, and leave half of it.
 */
export const planEntry = (
  bench: Workbench,
  map: Y.Map<unknown>,
  id: string,
  content: NewEntry,
  parent: ParentId | '' = '',
): Pick<Plan<never>, 'create' | 'write'> => ({
  create: () => markUnborn(putEntry(map, id, content), bench.newId() as DeletionId, parent),
  write: () => bear(entryOf(map, id)),
})

/**
 * Marks an entry as not born, with a tombstone that fits what it says: nobody sees it, not even in the trash. A fresh
 * one until `bear` takes the tombstone away, one that was left empty for good.
 */
export function markUnborn(
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
