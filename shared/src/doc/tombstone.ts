import { type DeletionId, isEntryId, type PersonId } from '../model/index.ts'
import type { Entry } from './schema.ts'
import { asFields, asIdOrNull, asString, asTimestamp } from './stored-value.ts'

/**
 * Says that somebody deleted an entry, and what they saw of it. It is void as soon as the entry says something else:
 * a delete removes only what the deleter saw, where they saw it.
 */
export interface Tombstone {
  readonly op: DeletionId
  readonly by: PersonId | null
  readonly at: number | null
  /** Of the content that the deleter saw. */
  readonly hash: string
  /** Where they saw it; empty for entries that have no place in the tree. */
  readonly parent: string
  /** True for an entry that was made and has not been shown yet, or whose making was undone: not in the trash. */
  readonly isUnborn: boolean
}

/** The tombstone of an entry; null when there is none or a malformed one. */
export function readTombstone(entry: Entry): Tombstone | null {
  const fields = asFields(entry.get('deleted'))
  if (!fields || typeof fields.hash !== 'string') return null
  const op = asString(fields.op)
  return {
    op: (isEntryId(op) ? op : 'unknown') as DeletionId,
    by: asIdOrNull(fields.by) as PersonId | null,
    at: asTimestamp(fields.at),
    hash: fields.hash,
    parent: asString(fields.parent),
    isUnborn: fields.unborn === true,
  }
}

/** Writes a tombstone; everything that makes the entry's content must be in it already. */
export function writeTombstone(entry: Entry, tombstone: Tombstone): void {
  entry.set('deleted', {
    op: tombstone.op,
    hash: tombstone.hash,
    ...(tombstone.by === null ? {} : { by: tombstone.by }),
    ...(tombstone.at === null ? {} : { at: tombstone.at }),
    ...(tombstone.parent === '' ? {} : { parent: tombstone.parent }),
    ...(tombstone.isUnborn ? { unborn: true } : {}),
  })
}
