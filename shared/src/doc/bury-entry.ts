import type { DeletionId } from '../model/index.ts'
import { contentHash } from './content-hash.ts'
import type { Entry } from './schema.ts'
import { writeTombstone } from './tombstone.ts'
import type { Workbench } from './workbench.ts'

/** Deletes an entry that has no place in the tree, as the deleter sees it: what somebody is writing in it lives. */
export function buryEntry(bench: Workbench, entry: Entry): void {
  writeTombstone(entry, {
    op: bench.newId() as DeletionId,
    by: bench.by,
    at: bench.now(),
    hash: contentHash(entry),
    parent: '',
    isUnborn: false,
  })
}
